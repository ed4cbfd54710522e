/** Settings for the renderer with which a card looks about as it does in Microsoft Teams. Ours: put together from the colours, sizes
 *  and limits of Teams as they can be seen there. */

export const THEMES = ["light", "dark", "contrast"] as const;

export type Theme = (typeof THEMES)[number];

interface Shade {
  readonly default: string;
  readonly subtle: string;
}

interface Palette {
  readonly text: Shade;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  /** Behind the text, by the style of the container. */
  readonly behind: Readonly<Record<"default" | "emphasis" | "accent" | "good" | "warning" | "attention", string>>;
  readonly line: string;
}

const LIGHT: Palette = {
  text: { default: "#242424", subtle: "#616161" },
  accent: "#4f52b2",
  good: "#0e700e",
  warning: "#835b00",
  attention: "#b10e1c",
  behind: {
    default: "#ffffff",
    emphasis: "#f5f5f5",
    accent: "#e8ebfa",
    good: "#f1faf1",
    warning: "#fffbf2",
    attention: "#fdf3f4",
  },
  line: "#d1d1d1",
};

const DARK: Palette = {
  text: { default: "#ffffff", subtle: "#adadad" },
  accent: "#9299f7",
  good: "#54b054",
  warning: "#f2c661",
  attention: "#e37d80",
  behind: {
    default: "#292929",
    emphasis: "#1f1f1f",
    accent: "#2f2f4a",
    good: "#052505",
    warning: "#2e240a",
    attention: "#3b0509",
  },
  line: "#525252",
};

const CONTRAST: Palette = {
  text: { default: "#ffffff", subtle: "#ffffff" },
  accent: "#1aebff",
  good: "#3ff23f",
  warning: "#ffff01",
  attention: "#ff8080",
  behind: {
    default: "#000000",
    emphasis: "#000000",
    accent: "#000000",
    good: "#000000",
    warning: "#000000",
    attention: "#000000",
  },
  line: "#ffffff",
};

const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK, contrast: CONTRAST };

const evenly = (colour: string): Shade => ({ default: colour, subtle: colour });

const containerStyle = (palette: Palette, backgroundColor: string): object => ({
  backgroundColor,
  borderColor: palette.line,
  foregroundColors: {
    default: palette.text,
    dark: palette.text,
    light: palette.text,
    accent: evenly(palette.accent),
    good: evenly(palette.good),
    warning: evenly(palette.warning),
    attention: evenly(palette.attention),
  },
});

const containerStyles = (palette: Palette): object =>
  Object.fromEntries(Object.entries(palette.behind).map(([style, colour]) => [style, containerStyle(palette, colour)]));

const FONTS = "'Segoe UI','Open Sans',sans-serif";
const SIZES = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 } as const;
const WEIGHTS = { lighter: 300, default: 400, bolder: 600 } as const;

const LABEL = { size: "default", weight: "default", color: "default" } as const;

const SHARED = {
  supportsInteractivity: true,
  fontTypes: {
    default: { fontFamily: FONTS, fontSizes: SIZES, fontWeights: WEIGHTS },
    monospace: { fontFamily: "monospace", fontSizes: SIZES, fontWeights: WEIGHTS },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  // The page's style keeps the buttons apart, so that they stay apart when they wrap.
  actions: {
    maxActions: 6,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    buttonSpacing: 0,
    spacing: "default",
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: true },
  inputs: {
    label: { inputSpacing: "small", requiredInputs: { ...LABEL, suffix: " *", suffixColor: "attention" }, optionalInputs: LABEL },
    errorMessage: { size: "small", color: "attention" },
  },
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 12 },
  textStyles: { heading: { size: "default", weight: "bolder" } },
  textBlock: { headingLevel: 2 },
} as const;

export const hostSettings = (theme: Theme): object => ({
  ...SHARED,
  separator: { lineThickness: 1, lineColor: PALETTES[theme].line },
  containerStyles: containerStyles(PALETTES[theme]),
});
