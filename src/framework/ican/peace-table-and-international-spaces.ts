/* Wording: ICAN, Protection Framework For Action (Action Tool), reproduced verbatim. See ../README.md. */
import type { Section } from '../schema.ts';

/** Section 3 of the ICAN Action Tool, with its recommendations and sub-items, in the document's order. */
export const peaceTableAndInternationalSpaces: Section = {
  title: 'Security for Women Peacebuilders at the Peace Table and in International Spaces',
  recommendations: [
    {
      ref: '12',
      text: 'Consider and mitigate risks to women peacebuilders when designing peace processes, briefings, and other international events.',
      bullets: [],
      subItems: [
        {
          ref: '12.1',
          text: 'Consult women peacebuilders to inform determinations about where, with whom, and how the proceedings will be conducted (i.e., choice of venue, selection of participants, and participation guidelines).',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '12.2',
          text: 'Share objectives, background of all participants, and participation guidelines with women peacebuilders in advance.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '12.3',
          text: 'Facilitate access to visas, negotiating with the host country for the least restrictive provisions.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '12.4',
          text: 'Ensure that women peacebuilders are provided security arrangements commensurate with those afforded other briefers, delegates or participants, at minimum:',
          bullets: ['Dedicate a budget line to fund the security of participating women peacebuilders.'],
          sameWordingAs: [],
        },
        {
          ref: '12.5',
          text: 'Facilitate proxy representation or virtual participation if women peacebuilders are unable to attend in person due to security risks.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '13',
      text: 'Develop gender responsive security guidelines for engaging women peacebuilders as briefers, delegates and participants.',
      bullets: [],
      subItems: [
        {
          ref: '13.1',
          text: 'Conduct event specific risk assessments with women peacebuilders to inform security guidelines and arrangements.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '13.2',
          text: 'Establish a clear duty of care, specifying who will be responsible for each task during events.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '13.3',
          text: 'Facilitate secure communications in line with current best practices, including use of encrypted devices and platforms as needed.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '13.4',
          text: 'Facilitate secure transportation as needed and in coordination with security experts (e.g. armored vehicles, private car service, daytime travel itineraries).',
          bullets: [],
          sameWordingAs: [],
        },
        { ref: '13.5', text: 'Provide physical accompaniment, as needed.', bullets: [], sameWordingAs: [] },
      ],
    },
    {
      ref: '14',
      text: 'Establish and implement rules of engagement for the proceedings to ensure respectful communication and treatment of women peacebuilders, both off and online.',
      bullets: [],
      subItems: [
        {
          ref: '14.1',
          text: 'Conveners should set ground rules and discuss them in advance, confirming the agreement of all participants.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '14.2',
          text: 'Conveners and facilitators must have the authority and accountability mechanisms to enforce them.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '15',
      text: "Ensure women peacebuilders' participation is adequately funded to alleviate economic insecurity, which exacerbates risks and vulnerabilities.",
      bullets: [],
      subItems: [
        {
          ref: '15.1',
          text: 'Provide flexible funding for women peacebuilders to use as they see fit to facilitate their safe participation.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '15.2',
          text: 'Remunerate women peacebuilders for their contributions and expertise.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '16',
      text: 'Sustain support for women peacebuilders and their participation following the proceedings.',
      bullets: [],
      subItems: [
        {
          ref: '16.1',
          text: 'Support women peacebuilders to report back to their communities on the proceedings and their outcomes in order to reinforce their credibility.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '16.2',
          text: 'Disseminate copies of outcome documents and agreements to key stakeholders.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '16.3',
          text: 'Monitor for breaches of protocol, both off and online, and enforce agreed rules of engagement.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
  ],
};
