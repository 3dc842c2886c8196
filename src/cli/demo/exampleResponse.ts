import { NO_ANSWER, type Answer, type Response } from '../../core/answers/response.ts';

const implemented = (activities: string): Answer => ({ ...NO_ANSWER, status: 'implemented', activities });

const committed = (timeframe: string, activities: string): Answer => ({
  ...NO_ANSWER,
  status: 'committed',
  activities,
  timeframe,
});

const unable = (barriers: string): Answer => ({ ...NO_ANSWER, status: 'unable', barriers });

/** A text of several lines in one cell. */
const lines = (...parts: readonly string[]): string => parts.join('\n');

/** 1.2 and 7.2 have the same wording, and so the same answer. */
const consultations = implemented(
  lines(
    'We meet women peacebuilders and their networks twice a year, in spring and autumn, and more often when a network asks for it.',
    '- The agenda is agreed with the networks beforehand, and they may add a closed session without other officials.',
    '- Notes record risks and requests only; no names are written down and the notes are not shared outside the WPS unit.',
    '- We report back within six weeks on what was done about each request.',
    'Five meetings took place in 2026, two of them outside the capital.',
  ),
);

/** 1.3 and 7.3 have the same wording, and so the same answer. */
const events = implemented(
  'Staff of the WPS unit attend public events of partner networks when they are invited. We ask for consent each time, come without cameras or uniformed escorts, and agree beforehand what may be noted. What we learn is used for vetting, so that partners need not supply the same documents again.',
);

const legalAndPoliticalSafetyNet: Response['answers'] = {
  '1.1': implemented(
    'Since 2025 the terms of reference of all WPS and gender focal points, at headquarters and in our embassies, name the recognition and safety of women peacebuilders as one of their tasks. New focal points are briefed on it before they are posted.',
  ),
  '1.2': consultations,
  '1.3': events,
  '1.4': committed(
    'By June 2027',
    'The call for our human rights defenders programme will name peacebuilding as eligible work. We will hold a joint planning day with networks of defenders and of peacebuilders to agree how they can support each other without competing for the same funds.',
  ),
  '2.1': committed(
    'Q3 2027',
    'Together with the Ministry of the Interior we will name a liaison officer in every regional police command and publish one referral number. Women peacebuilders will help to choose the way of contact, including one that does not require going to a police station.',
  ),
  '2.2': unable(
    'Security standards are issued by the national security service and cover public officials only. The Ministry has no authority to set standards for private persons, and a request to widen their scope was turned down in 2025 because no agency has the staff to apply them.',
  ),
  '3.1': implemented(
    'Each conflict analysis that we commission has at least one chapter based on interviews with women peacebuilders. They review the draft, are paid for the review, and decide whether they are credited.',
  ),
  // Deliberately without a timeframe: one of the two rows that the demo's check is to find open.
  '3.2': committed(
    '',
    'We will carry out joint risk assessments with three partner networks, beginning with those that work furthest from the capital, and draw up a mitigation plan with each of them. The plans stay with the networks; the Ministry keeps only the list of measures it has to fund.',
  ),
  '3.3': implemented(
    'The Ministry convenes a round table on protection every quarter, with other ministries, multilateral organisations and civil society. Women peacebuilders co-chair it and set half of the agenda.',
  ),
  '3.4': committed(
    'Two round tables in 2027, the first in March',
    'We will invite the online platforms most used in the country to meet women peacebuilders and digital safety experts. The aim is a direct channel for reporting attacks and an agreed time for answers. Examples will be shown without names or account details.',
  ),
  '4.1': unable(
    'The national human rights institution is independent and its mandate is set by its own law. A change is for parliament to make, and the legislative programme has no place for it in the current term. The Ministry may not give the institution instructions in the meantime.',
  ),
  '4.2': implemented(
    'Our reports to human rights treaty bodies have had a section on the safety of women peacebuilders since 2024. Networks comment on the draft, and we support those that wish to submit a report of their own.',
  ),
  '4.3': committed(
    'Within 18 months',
    'The guidelines on human rights defenders will get an implementation plan that says who does what, by when and with which budget. It will cover women peacebuilders expressly and will be tried out in two regions before it is adopted.',
  ),
  '5.1': committed(
    '2027-2028',
    lines(
      'We will prepare the drafting of a WPS bill in three steps:',
      '1. Hearings in all regions in the first half of 2027, in local languages, at times and places chosen with women peacebuilders.',
      '2. A drafting group in which women peacebuilders, members of parliament and officials have equal numbers of seats. Members from civil society receive a daily fee and their travel costs.',
      '3. A public comment period of eight weeks in early 2028, with an anonymous way of commenting, after which we publish what was taken up and why.',
      'The process will be reviewed by its participants after each step, and nobody will be named in published records without their consent.',
    ),
  ),
  '5.2': implemented(
    'A mapping of 23 laws and regulations was completed in May 2026 with a university and two networks. It lists entry points, gaps and the office responsible for each text, and is updated every year.',
  ),
  '5.3': committed(
    '31 March 2027',
    'We will collect model clauses on protection, funding and reporting from laws of other countries and publish them with short notes on gender responsive budgeting.',
  ),
  '5.4': unable(
    'How ministries consult the public is laid down for all bills in a general law on legislation. The office that reviews drafts does not accept separate consultation duties in a single bill, so we can offer staff briefings only as a practice and not as a legal duty.',
  ),
  '6.1': implemented(
    'In regional and global bodies on counterterrorism our delegation proposes wording that exempts peacebuilding and humanitarian contact from penalties. We raised the subject in four bilateral consultations in 2026.',
  ),
  '6.2': committed(
    'By December 2027',
    'We will hold two information sessions for the financial intelligence unit and the banking supervisor on how small peace organisations work. A contact person will be named for organisations whose accounts were blocked or whose transfers were refused.',
  ),
};

const preventionMitigationResponse: Response['answers'] = {
  '7.1': implemented(
    'A protection focal point is designated at headquarters and in each embassy, with a deputy for absences. At headquarters it is the WPS focal point, in larger embassies the security officer. The duty telephone is answered at all hours.',
  ),
  '7.2': consultations,
  '7.3': events,
  '7.4': implemented(
    'All staff who deal with protection cases sign a confidentiality undertaking. Information is shared only with the written or recorded consent of the woman concerned, for a stated purpose, and she can withdraw it at any time.',
  ),
  '7.5': implemented(
    'After every meeting, visit or public event we agree on a follow-up call, usually after one week and again after two months. If there are adverse consequences, the focal point opens a support plan the same day.',
  ),
  '7.6': committed(
    'By February 2027',
    'We will put our protection guidelines into a plain leaflet of four pages, in print and as an audio recording in local languages. It will say what we can do, what we cannot do, and how to complain.',
  ),
  '8.1': unable(
    'Our premises are shared offices without overnight facilities, and the building rules do not allow guests outside working hours. The security staff are employed by the building owner and have no mandate to accompany people outside.',
  ),
  '8.2': committed(
    'Quarterly reviews from Q2 2027',
    'With the office of the public prosecutor we will agree on a short status report every quarter for cases in which the woman concerned has consented to follow-up. The focal point will pass on the news to her in person or by a channel of her choice.',
  ),
  '8.3': implemented(
    lines(
      'The Ministry follows an internal procedure once a detention is confirmed. What is done is decided with the woman concerned or, if she cannot be reached, with the person she has named for this purpose.',
      '- Within 24 hours: contact with the authority in charge, and a request for access to a lawyer and a doctor.',
      '- Within one week: a visit if it is allowed, a contribution to legal costs, and contact with the family.',
      '- Throughout: observation of hearings, and letters that vouch for her peace work where she considers this helpful.',
      'We do not speak publicly about a case unless she has asked for it. Where a non-state actor is responsible, we work through humanitarian intermediaries and do not negotiate ourselves.',
    ),
  ),
  '8.4': implemented(
    'We take part in the monthly protection coordination meeting with other ministries, embassies, humanitarian organisations and UN offices. Single cases are discussed only in a small group and only with consent.',
  ),
  '9.1': committed(
    'First course in September 2027, then twice a year',
    'A training module of two days for police and judges will be written with women peacebuilders, who will also teach part of it. It covers threats online and offline, risk assessment and the handling of evidence, and will become part of the regular curriculum.',
  ),
  '9.2': unable(
    'Police and court records do not show whether an incident was linked to peacebuilding, so we cannot tell which responses worked. Rules on the secrecy of investigations also prevent the sharing of case material with other institutions.',
  ),
  '9.3': committed(
    'By the end of 2027',
    'An agreement between five ministries will set out who is informed of a threat, within which time and by which protected channel. A joint exercise will be held once a year and its lessons shared with the networks.',
  ),
  '10.1': committed(
    '2027-2029',
    'Networks in four regions will receive small grants over three years to build or strengthen their own protection arrangements, such as buddy systems, safe contact lists and funds for families. The networks decide which arrangements suit them.',
  ),
  '10.2': implemented(
    lines(
      'We fund a yearly training programme that was designed with women peacebuilders and is run by trainers whom they choose.',
      'The programme has three parts:',
      '- physical security: travel planning, working in tense settings, first aid;',
      '- digital security: safe use of telephones and accounts, and what to do about abuse online;',
      '- well-being: managing stress, peer support, and confidential counselling for up to ten sessions.',
      'Childcare is provided, and courses are held in places that do not attract attention. In 2026 there were six courses with 94 participants. An anonymous survey after three months showed that most had changed at least one of their routines. Refresher sessions online were added at their request.',
    ),
  ),
  '10.3': unable(
    'A real-time warning system needs a telephone network that reaches the rural districts, and large parts of them have no reliable coverage. Communities also told us that they do not want reports to pass to security actors as long as data protection is not guaranteed by law.',
  ),
  '11.1': implemented(
    'Our annual WPS report credits the work of women peacebuilders who have agreed to it in writing after talking through the risks. They see the text before it is printed and may withdraw until the last day.',
  ),
  '11.2': committed(
    'By October 2027',
    'We will offer journalists and editors two workshops on reporting about peace work without exposing people, and set up a list of women peacebuilders who wish to be interviewed. The list is kept by the networks themselves.',
  ),
  '11.3': unable(
    'State awards are given by a separate office under a law that requires the full name and place of residence of each person to be published. We consider this unsafe, and the Ministry has no power to create an award of its own.',
  ),
  '11.4': implemented(
    'Where publicity could do harm we speak of women peacebuilders as a group, thank them privately and raise their concerns in closed meetings. Speeches and social media posts are checked for details that could identify individuals.',
  ),
};

const peaceTableAndInternationalSpaces: Response['answers'] = {
  '12.1': implemented(
    'Before we choose a venue or draw up a list of participants, we ask the women peacebuilders invited for their views and change the plan where they see a risk. In 2026 one meeting was moved to another city for this reason.',
  ),
  '12.2': implemented(
    'Invitations go out at least three weeks ahead, with the objectives, the participants and their institutions, and the rules for participation.',
  ),
  '12.3': committed(
    'By April 2027',
    'We will agree with the immigration service on a contact point and a processing time of ten working days for short-stay visas of women peacebuilders who attend our events. For events elsewhere, our embassies will write to the host country in support.',
  ),
  '12.4': committed(
    'From the 2028 budget, with a pilot in the second half of 2027',
    'Every event budget will have a separate line for the security of women peacebuilders who take part. The standard event checklist will ask for the same arrangements as for other delegates, and the protection focal point signs it off.',
  ),
  '12.5': implemented(
    'All our meetings offer protected remote participation, with a test call beforehand. Women peacebuilders may also name someone to speak for them or send a statement that is read out without their name.',
  ),
  '13.1': committed(
    'For all events from 1 July 2027',
    'We will use a short risk assessment form for each event, filled in together with the women peacebuilders taking part, at the latest two weeks before. The form is destroyed after the follow-up is finished.',
  ),
  '13.2': committed(
    'By May 2027',
    'A duty of care note will name, for each event, the person responsible for travel, accommodation, communications, medical help and follow-up, with a deputy for each. Participants will receive it with their invitation.',
  ),
  '13.3': implemented(
    'We use encrypted messaging and calls that the participants know and trust, lend prepared devices for the length of an event, and have an expert at hand to help with settings. Our guidance is reviewed every six months.',
  ),
  // Deliberately without barriers: the other of the two rows that the demo's check is to find open.
  '13.4': unable(''),
  '13.5': committed(
    'Within 12 months',
    'Eight members of staff will be trained to accompany women peacebuilders between their accommodation and the venue during events that we organise. Whether someone is accompanied, and by whom, is for her to decide.',
  ),
  '14.1': implemented(
    'Ground rules on respectful conduct, photographs and social media are sent out in advance, discussed in a preparatory call and confirmed by each participant before the proceedings open.',
  ),
  '14.2': committed(
    'Q1 2028',
    'The mandate of our facilitators will give them the power to interrupt, to exclude a participant for a session and to report a breach to the convening institution. A complaints person who is not part of the facilitation team will be named for every event.',
  ),
  '15.1': unable(
    'Public finance rules require a fixed purpose and a receipt for every payment, and advances to individuals are limited to travel costs. The finance ministry declined an exception in 2026 because the audit office would not accept it.',
  ),
  '15.2': implemented(
    'Women peacebuilders who brief, advise or review for us receive the daily fee that other experts receive. Payment is made within 15 days, by a means that is safe for them.',
  ),
  '16.1': committed(
    'From January 2027',
    'After each process we will offer a small grant for meetings in which women peacebuilders report back to their communities, and prepare a plain summary in local languages. They choose the form and decide whether the Ministry is mentioned at all.',
  ),
  '16.2': implemented(
    'Outcome documents are sent to all participants, partner networks and the authorities concerned within two weeks, and are published unless participants have objected. Printed copies go to regional offices.',
  ),
  '16.3': committed(
    'Within nine months',
    'We will keep a confidential log of breaches during and after events, both in the room and online, and review it after 30 and 90 days. Repeated breaches will lead to the loss of the invitation to later meetings.',
  ),
};

const emergencyAssistanceAndRelocation: Response['answers'] = {
  '17.1': implemented(
    'When a threat is reported, the protection focal point and an independent adviser carry out an assessment together with the woman concerned, normally within 48 hours. She decides which measures are taken and receives the only written copy if she wants one.',
  ),
  '17.2': committed(
    'Budget years 2027 and 2028',
    'A rapid response line will be set aside in the WPS budget, with a decision within three working days and a simple application that can be made by telephone. Two networks will advise on the criteria.',
  ),
  '17.3': implemented(
    'At the request of the woman concerned we speak to the responsible authorities at a suitable level and ask for protective measures. Where the source of a threat can be reached, respected intermediaries are asked to help to defuse it.',
  ),
  '17.4': implemented(
    'Statements of solidarity are issued only after the wording, the timing and the risks have been agreed with the women concerned and their networks. If they prefer silence, we support them without publicity.',
  ),
  '18.1': committed(
    'By September 2027',
    'The emergency scheme for human rights defenders will be opened to women peacebuilders. Registration of an organisation will no longer be required; two references from a trusted network will be enough.',
  ),
  '18.2': committed(
    'Mid-2027, together with the revised emergency scheme',
    'The joint assessment that we already use for acute threats will become the first step of the emergency scheme as well. It will also ask about income, health and care duties, so that the help fits the life of the person.',
  ),
  '18.3': unable(
    'The regulation on the emergency scheme limits support to spouses and minor children. A wider definition has to be decided by the cabinet, and our proposal of 2026 was postponed because of its cost. We refer other relatives to private funds.',
  ),
  '18.4': committed(
    'Over the next two years, first results by the end of 2027',
    'We will build up a list of host organisations, universities and diaspora groups willing to receive women peacebuilders, and introduce them to each other only with the consent of both sides. The aim is that each of them can go on with her work from the new place.',
  ),
  '18.5': committed(
    '1 June 2027',
    'Each supported person will have one contact person at the Ministry and a review of needs and risks every three months. Whether and when she returns is her decision; we share what we know about the situation and cover the costs of the journey.',
  ),
  '19.1': unable(
    'Our grants may run for 12 months only and may not be used for relocation, so we cannot offer peer networks the lasting support this would need. A change depends on the review of the grants law, which is not expected before 2029.',
  ),
  '19.2': unable(
    lines(
      'Visa categories are laid down in the immigration law, for which the Ministry of the Interior is responsible. We cannot widen them by a policy of our own.',
      'The main obstacles are:',
      '1. The law knows no humanitarian visa outside the asylum procedure, and an amendment needs a majority in parliament that is not in sight.',
      '2. Student and business visas require proof of income and of an institution that vouches for the applicant, which many women peacebuilders cannot give.',
      '3. Training for visa and border officers is decided by the border agency, whose plan for the coming years is fixed.',
      'We have put the subject on the agenda of the working group of both ministries and asked for the experience of states that have such visas.',
    ),
  ),
};

/**
 * A filled-in response for the demo and the tests only. Everything in it is invented: Exampleland, its ministry and
 * what the ministry says of itself are about no real institution, country or person.
 *
 * Two rows are incomplete on purpose, 3.2 (no timeframe) and 13.4 (no barriers); the rest raises no finding.
 */
export const exampleResponse: Response = {
  framework: { id: 'ican-action-tool', version: '1.0' },
  respondent: {
    institution: 'Example Ministry',
    country: 'Exampleland',
    focal_point: 'WPS focal point',
    contact: 'wps@ministry.example',
    reporting_period: '2026',
    date: '2026-11-23',
  },
  answers: {
    ...legalAndPoliticalSafetyNet,
    ...preventionMitigationResponse,
    ...peaceTableAndInternationalSpaces,
    ...emergencyAssistanceAndRelocation,
  },
  additionalDetails:
    'The answers were prepared by the WPS unit and discussed with three partner networks in October 2026. Where they disagreed with us, we have kept to the more cautious view of what is in place. The commitments that need new funds depend on the budgets for 2027 and 2028, and we will send an updated form every November. We would welcome a briefing by ICAN on emergency support and visas.',
};
