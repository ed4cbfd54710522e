/// <reference lib="dom" />
/** Runs inside the browser: each function is sent there as its source text, so it may use nothing from outside itself but what the page
 *  has loaded. */
interface Context {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}

interface RenderedCard {
  hostConfig: unknown;
  readonly version: unknown;
  parse(json: unknown, context: Context): void;
  validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  render(): HTMLElement | undefined;
}

interface MarkdownResult {
  outputHtml?: string;
  didProcess: boolean;
}

/** What the scripts of the two packages put into the page. */
declare const AdaptiveCards: {
  readonly AdaptiveCard: (new () => RenderedCard) & {
    onProcessMarkdown: (text: string, result: MarkdownResult) => void;
    readonly langProperty: { regEx: RegExp };
  };
  readonly HostConfig: new (settings: object) => unknown;
  readonly SerializationContext: new (version: unknown) => Context;
  readonly Version: new (major: number, minor: number) => unknown;
};
declare const markdownit: () => { render(text: string): string };

/** Without Markdown the renderer would show it as it was typed, and a card that lets it through would look right. And the renderer
 *  checks the language with a pattern that remembers where it stopped, so that it refuses that of every second card on a page. */
export const prepareRenderer = (): void => {
  AdaptiveCards.AdaptiveCard.langProperty.regEx = /^[a-z]{2,3}$/i;
  const markdown = markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
};

export interface Shown {
  /** As JSON. */
  readonly payload: string;
  readonly settings: object;
  readonly theme: string;
}

/** Puts a card into the page and answers what the renderer has to complain about. */
export const showCard = ({ payload, settings, theme }: Shown): readonly string[] => {
  const card: { readonly lang?: string } = JSON.parse(payload);
  const context = new AdaptiveCards.SerializationContext(new AdaptiveCards.Version(1, 5));
  const rendered = new AdaptiveCards.AdaptiveCard();
  rendered.hostConfig = new AdaptiveCards.HostConfig(settings);
  rendered.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const checking = rendered.validateProperties().validationEvents.map(({ message }) => message);
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = card.lang ?? "";
  const element = rendered.render();
  document.querySelector("#bubble")?.replaceChildren(...(element === undefined ? [] : [element]));
  return [...parsing, ...checking, ...(element === undefined ? ["nothing was rendered"] : [])];
};
