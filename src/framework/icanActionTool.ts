import { emergencyAssistanceAndRelocation } from './ican/emergency-assistance-and-relocation.ts';
import { legalAndPoliticalSafetyNet } from './ican/legal-and-political-safety-net.ts';
import { peaceTableAndInternationalSpaces } from './ican/peace-table-and-international-spaces.ts';
import { preventionMitigationResponse } from './ican/prevention-mitigation-response.ts';
import type { Framework } from './schema.ts';

/**
 * ICAN's Action Tool: 4 sections, 19 recommendations, 67 sub-items. The wording is the document's own, verbatim except
 * for the repairs listed in repairs.ts. The document carries no version number; ours counts its editions from 1.0.
 *
 * What is ours, not the document's: the status labels (its check boxes have sentences, not names), and the respondent
 * fields (a mailed workbook must say whose it is; the paper form had a covering letter).
 */
export const icanActionTool: Framework = {
  id: 'ican-action-tool',
  version: '1.0',
  language: 'en',
  title: 'Protection Framework For Action',
  publisher: 'International Civil Society Action Network (ICAN)',
  attribution:
    'Text of the questionnaire: International Civil Society Action Network (ICAN), Protection Framework For Action, Action Tool. Reproduced verbatim.',
  introduction:
    'The Protection Framework consists of a pledge, the brief Protecting Women Peacebuilders: The Front Lines of Sustainable Peace, the Operational Guidance to Establish and Enhance the Protection of Women Peacebuilders and the Action Tool. This action tool accompanies the operational guidance to indicate the recommendations you implement and your commitments to additional recommendations. Please complete the action tool by checking off one of the following boxes. If you have questions or would like to request a briefing from ICAN, please contact melinda.homes@icanpeacework.org.',
  contact: { name: 'ICAN', email: 'melinda.homes@icanpeacework.org' },
  headings: { recommendations: 'What to do', subItems: 'How to do it' },
  statuses: [
    {
      code: 'implemented',
      label: 'Already implement',
      instruction:
        'Select this box if you already implement this recommendation and provide a description of your activities;',
      requires: ['activities'],
    },
    {
      code: 'committed',
      label: 'Commit to implement',
      instruction:
        'Select this box if you commit to implement this recommendation with a description of your proposed timeframe and activities;',
      requires: ['activities', 'timeframe'],
    },
    {
      code: 'unable',
      label: 'Cannot implement',
      instruction:
        'Select this box if you cannot implement this recommendation with a description of the barriers which prevent it',
      requires: ['barriers'],
    },
  ],
  respondentFields: [
    { code: 'institution', label: 'Institution', required: true, kind: 'text' },
    { code: 'country', label: 'Country', required: true, kind: 'text' },
    { code: 'focal_point', label: 'Focal point', required: false, kind: 'text', personal: true },
    { code: 'contact', label: 'Contact', required: false, kind: 'text', personal: true },
    { code: 'reporting_period', label: 'Reporting period', required: true, kind: 'text', ofPeriod: true },
    { code: 'date', label: 'Date', required: true, kind: 'date' },
  ],
  additionalDetails: 'Additional space for details',
  sections: [
    legalAndPoliticalSafetyNet,
    preventionMitigationResponse,
    peaceTableAndInternationalSpaces,
    emergencyAssistanceAndRelocation,
  ],
};
