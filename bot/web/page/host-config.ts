const text = '#1b2430';
const quiet = '#4a5666';
const plain = (color: string) => ({ default: color, subtle: color === text ? quiet : color });

const colours = {
  default: plain(text),
  dark: plain(text),
  light: plain('#ffffff'),
  accent: plain('#0b4f8a'),
  good: plain('#1c6b34'),
  warning: plain('#7a4a00'),
  attention: plain('#a3161d'),
};

const surface = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colours });

/** How the official renderer draws on our pages: our letters, spaces and colours, all of enough contrast. */
export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 15, default: 17, medium: 19, large: 22, extraLarge: 28 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  lineHeights: { small: 22, default: 25, medium: 27, large: 29, extraLarge: 36 },
  spacing: { small: 8, default: 12, medium: 18, large: 26, extraLarge: 34, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#d5dbe3' },
  imageSizes: { small: 60, medium: 120, large: 200 },
  containerStyles: {
    default: surface('#ffffff'),
    emphasis: surface('#f1f4f8'),
    accent: surface('#e8f1fa'),
    good: surface('#e9f5ec'),
    warning: surface('#fff4dc'),
    attention: surface('#fdecec'),
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 12,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline' },
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 2 },
  inputs: {
    label: {
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder', spacing: 'small' },
  },
};
