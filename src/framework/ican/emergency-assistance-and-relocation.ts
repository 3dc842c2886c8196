/* Wording: ICAN, Protection Framework For Action (Action Tool), reproduced verbatim. See ../README.md. */
import type { Section } from '../schema.ts';

/** Section 4 of the ICAN Action Tool, with its recommendations and sub-items, in the document's order. */
export const emergencyAssistanceAndRelocation: Section = {
  title: 'When Emergency Assistance and Relocation of Women Peacebuilders is Necessary',
  recommendations: [
    {
      ref: '17',
      text: 'Facilitate emergency support to women peacebuilders in the form of physical accompaniment, political advocacy, financial grants, and security arrangements, as needed.',
      bullets: [],
      subItems: [
        {
          ref: '17.1',
          text: 'Conduct a security assessment jointly with the woman peacebuilder under threat to determine her specific needs.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '17.2',
          text: 'Dedicate funding to enable rapid response to acute threats.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '17.3',
          text: 'Establish diplomatic dialogue and advocate with relevant authorities or actors to:',
          bullets: [
            'Mobilize law enforcement and security actors to take action; and',
            'Defuse threats, if the source of the threat is reachable.',
          ],
          sameWordingAs: [],
        },
        {
          ref: '17.4',
          text: "Communicate solidarity with and support of women peacebuilders, by issuing public statements and sharing women peacebuilders' messages, in coordination with them and their networks.",
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '18',
      text: 'Revise and expand existing emergency response mechanisms for WHRDs to address gaps in assistance available to women peacebuilders and establish new mechanisms where appropriate.',
      bullets: [],
      subItems: [
        {
          ref: '18.1',
          text: 'Ensure women peacebuilders can meet eligibility criteria, given the often low-profile and unofficial nature of their work.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '18.2',
          text: 'Conduct security and needs assessments with women peacebuilders under threat to tailor responses.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '18.3',
          text: 'Include the family members of women peacebuilders in security arrangements and relocation options. Included family members should be determined by women peacebuilders themselves, and not based on external definitions of who qualifies as immediate family.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '18.4',
          text: 'Connect women peacebuilders with international organizations, networks, and diaspora communities to facilitate their transition and enable continuation of their work.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '18.5',
          text: 'Maintain contact and periodically reassess needs and risk, to determine whether and when it is safe for her to return home.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '19',
      text: 'Expand sustainable options for temporary relocation of women peacebuilders within their country and abroad.',
      bullets: [],
      subItems: [
        {
          ref: '19.1',
          text: 'Support the development of peer-to-peer emergency response and relocation initiatives within existing national and international networks of women peacebuilders, and provide sustained aid to support their interventions.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '19.2',
          text: 'Develop visa policies and procedures to allow women peacebuilders to relocate abroad temporarily without having to resort to asylum:',
          bullets: [
            'Expand existing visa categories, such as humanitarian, student, and business programs, to apply to the various and distinct circumstances of women peacebuilders under threat.',
            "Consult states that have established or adapted such visas, for example Ireland's Facilitative Visa Procedure, Spain's Program on the Protection of Human Rights Defenders, and the UK's response to Hong Kong's new security law, which provide precedents.",
            'Ensure visa and border officers are trained to recognize women peacebuilders and are familiar with the threats they face.',
          ],
          sameWordingAs: [],
        },
      ],
    },
  ],
};
