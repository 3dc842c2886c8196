/* Wording: ICAN, Protection Framework For Action (Action Tool), reproduced verbatim. See ../README.md. */
import type { Section } from '../schema.ts';

/** Section 2 of the ICAN Action Tool, with its recommendations and sub-items, in the document's order. */
export const preventionMitigationResponse: Section = {
  title: 'Prevention, Mitigation and Response to Threats to Women Peacebuilders',
  recommendations: [
    {
      ref: '7',
      text: 'Establish protection guidelines and protocols for engagement with women peacebuilders to reduce risk and enable response to threats as they arise.',
      bullets: [],
      subItems: [
        {
          ref: '7.1',
          text: 'Designate a protection focal point within each organization or entity (e.g., embassy, mission, ministry) to coordinate responses in the event of an acute threat. This could be the WPS or gender focal point, or a security or protection officer, depending on the structure and staffing of the organization.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '7.2',
          text: 'Conduct regular bilateral consultations with women peacebuilders, their organizations, and their networks to understand their work and the risks and threats they face.',
          bullets: [],
          sameWordingAs: ['1.2'],
        },
        {
          ref: '7.3',
          text: "With their consent, attend women peacebuilders' events and observe their activities to become familiar with their work and to fulfill vetting requirements.",
          bullets: [],
          sameWordingAs: ['1.3'],
        },
        { ref: '7.4', text: 'Respect confidentiality, unless explicitly waived.', bullets: [], sameWordingAs: [] },
        {
          ref: '7.5',
          text: 'Maintain contact to provide support in case adverse consequences arise.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '7.6',
          text: 'Inform women peacebuilders of the applicable guidelines and protocols and share related documents so they know what to expect.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '8',
      text: 'Accompany women peacebuilders as they seek protection from and justice for threats against them.',
      bullets: [],
      subItems: [
        {
          ref: '8.1',
          text: "Provide physical accompaniment, as needed, including hosting woman peacebuilders in the organization's premises (i.e., embassy, mission, residence, office).",
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '8.2',
          text: 'Monitor the status of investigations and prosecution of perpetrators of threats and inform women peacebuilders of the progress of the cases.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '8.3',
          text: 'In the case a woman peacebuilder is detained (by state or non-state actors) and/or prosecuted:',
          bullets: [
            'Monitor the conditions of her detention and treatment and provide legal, political, financial, and moral support, when possible, to her and her family.',
            'Monitor the case closely, advocate for due process at a minimum and negotiate release if possible.',
            'Vouch for her and her work, as needed.',
          ],
          sameWordingAs: [],
        },
        {
          ref: '8.4',
          text: 'Coordinate protection efforts with all stakeholders on the ground including, as appropriate: government ministries; diplomatic missions; humanitarian and development organizations; UN protection clusters; UNOHCHR country offices, special procedures and visiting delegations.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '9',
      text: 'Support building the capacity and capability of law enforcement actors and the state to coordinate and enhance their response to threats and evaluate the efficacy of the response.',
      bullets: [],
      subItems: [
        {
          ref: '9.1',
          text: 'Train law enforcement, including local police, and the judiciary on the protection needs of women peacebuilders, off and online, to inform risk assessments, design of security arrangements, and prosecution of perpetrators.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '9.2',
          text: 'Exchange good practices to improve response, investigation and prosecution of specific threats and security incidents against women peacebuilders.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '9.3',
          text: 'Strengthen inter-agency and inter-sectoral coordination to streamline exchange of information, learning, and collaboration to protect women peacebuilders.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '10',
      text: 'Support building the capacity and capability of women peacebuilders and their organizations to conduct risk assessments, develop security plans and protocols, and mitigate and respond to threats in order to increase their safety and resilience.',
      bullets: [],
      subItems: [
        {
          ref: '10.1',
          text: 'Support women peacebuilders to identify, strengthen, and where needed, develop collective protection mechanisms for individuals, families, and organizations at the local, regional and national levels.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '10.2',
          text: 'Support the development and provision of gender responsive security and protection training for women peacebuilders, including physical security, digital security, and well-being.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '10.3',
          text: 'Facilitate the development of comprehensive mechanisms to communicate accurate threat information in real-time, between local communities, security actors, and other relevant stakeholders.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '11',
      text: 'Recognize and show appreciation for women peacebuilders and their work.',
      bullets: [],
      subItems: [
        {
          ref: '11.1',
          text: 'Credit women peacebuilders publicly to raise the profile of their work, if deemed safe and beneficial to do so after consultation with and approval by them.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '11.2',
          text: 'Build and leverage strategic relationships with the media to raise the visibility and recognition of women peacebuilders.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '11.3',
          text: 'Establish and give awards to women peacebuilders who would benefit from public recognition.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '11.4',
          text: 'Champion and support women peacebuilders using low-profile approaches, or by elevating them and their work generically as a group, as needed to avoid exacerbating risk to individuals.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
  ],
};
