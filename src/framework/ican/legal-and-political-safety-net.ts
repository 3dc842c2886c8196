/* Wording: ICAN, Protection Framework For Action (Action Tool), reproduced verbatim. See ../README.md. */
import type { Section } from '../schema.ts';

/** Section 1 of the ICAN Action Tool, with its recommendations and sub-items, in the document's order. */
export const legalAndPoliticalSafetyNet: Section = {
  title: 'Building a Legal and Political Safety Net for Women Peacebuilders',
  recommendations: [
    {
      ref: '1',
      text: 'Build mutually beneficial relationships with women peacebuilders; networks can serve as a form of protection.',
      bullets: [],
      subItems: [
        {
          ref: '1.1',
          text: 'Include the recognition and safety of women peacebuilders explicitly in the mandate of gender and WPS focal points, where they exist, including those in government ministries and foreign and multilateral missions.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '1.2',
          text: 'Conduct regular bilateral consultations with women peacebuilders, their organizations, and their networks to understand their work and the risks and threats they face.',
          bullets: [],
          sameWordingAs: ['7.2'],
        },
        {
          ref: '1.3',
          text: "With their consent, attend women peacebuilders' events and observe their activities to become familiar with their work and to fulfill vetting requirements.",
          bullets: [],
          sameWordingAs: ['7.3'],
        },
        {
          ref: '1.4',
          text: 'Facilitate collaboration between WHRDs and women peacebuilders by ensuring inclusive criteria for participation where possible and mutual reinforcement of their work.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '2',
      text: 'Support the development of security sector policies and procedures to clarify roles and responsibilities and strengthen coordination mechanisms to respond to threats against women peacebuilders.',
      bullets: [],
      subItems: [
        {
          ref: '2.1',
          text: 'Establish and facilitate open channels of communication with the security sector, including local liaison officers and protection specialists, and referral mechanisms that are accessible to women peacebuilders.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '2.2',
          text: 'Develop Minimum Security Operating Standards (MSOS), designed to establish standard criteria for security arrangements to ensure the safety of women peacebuilders.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '3',
      text: 'Highlight the risks and threats women peacebuilders face, giving priority to their analysis as they are experts on their own situation.',
      bullets: [],
      subItems: [
        {
          ref: '3.1',
          text: 'Incorporate the expertise of women peacebuilders in context analyses, particularly those focused on conflict, stabilization, humanitarian response, development, and violence prevention.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '3.2',
          text: 'Conduct joint risk assessments with women peacebuilders and co-design and implement mitigation strategies.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '3.3',
          text: 'Leverage convening power to foster alliances between women peacebuilders and other stakeholders (including state entities, multilateral organizations, and civil society) to raise awareness of and enable robust responses to threats.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '3.4',
          text: 'Engage technology companies to educate them about the online threats and attacks faced by women peacebuilders and to enhance protocols for limiting, reporting, and when appropriate, removing harmful online content.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '4',
      text: 'Revise existing international and national laws, policies and guidelines for the protection of human rights and women human rights defenders to:',
      bullets: [
        'Explicitly include women peacebuilders;',
        'Ensure provisions are gender-responsive; and',
        "Address the specific risks associated with the nature of women's peacebuilding work.",
      ],
      subItems: [
        {
          ref: '4.1',
          text: 'Include the rights and security of women peacebuilders explicitly in the mandate of national human rights institutions (NHRIs) and ensure that they are empowered to:',
          bullets: [
            'Monitor and report on the situation of women peacebuilders, specifically;',
            "Coordinate the state's response to threats against them; and",
            "Periodically evaluate the efficacy of the state's response.",
          ],
          sameWordingAs: [],
        },
        {
          ref: '4.2',
          text: 'Regularly engage international human rights treaty bodies to raise concerns about the safety of women peacebuilders and report on threats and violence against them.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '4.3',
          text: 'Develop implementation plans for policies and guidelines, where needed, to inform national legislation and enable change in practices.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '5',
      text: 'Enact legislation institutionalizing WPS policies and practices, including provisions for the protection of women peacebuilders that include allocation of resources, monitoring, and accountability mechanisms.',
      bullets: [],
      subItems: [
        {
          ref: '5.1',
          text: 'Develop an inclusive consultative process to draft WPS legislation in close collaboration with women peacebuilders, policymakers and parliamentarians.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '5.2',
          text: 'Map the relevant laws, policies and practices to identify key entry points, source material and key stakeholders.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '5.3',
          text: 'Identify or develop example language for use in legislation and share best practices for gender responsive policymaking and budgeting.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '5.4',
          text: 'Write inclusive, consultative processes into legislation, such as regular staff briefings by women peacebuilders, as well as implementation plans, monitoring mechanisms and reporting requirements.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
    {
      ref: '6',
      text: 'Revise existing laws that aid in the criminalization, prohibition, or stifling of women peacebuilders and their work, particularly counterterrorism laws.',
      bullets: [],
      subItems: [
        {
          ref: '6.1',
          text: 'Advocate bilaterally and within global and regional coordination bodies to ensure that international and national counterterrorism laws and policies enable peacebuilding and protect women peacebuilders.',
          bullets: [],
          sameWordingAs: [],
        },
        {
          ref: '6.2',
          text: 'Engage authorities responsible for implementing Anti-Money Laundering and Counter-Terrorism Financing (AML/CTF) rules to familiarize them with women peacebuilders, their organizations and activities in order to prevent and redress limitations on their work.',
          bullets: [],
          sameWordingAs: [],
        },
      ],
    },
  ],
};
