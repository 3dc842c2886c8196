import { makeStyles, tokens } from '@fluentui/react-components';

/** How the two kinds of entries look alike. */
export const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  ref: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalS },
  box: { minWidth: 0, width: '100%' },
});
