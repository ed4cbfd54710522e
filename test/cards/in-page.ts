/// <reference lib="dom" />
/** Runs inside the browser, on the card that is shown there: each function is sent as its source text, so it uses nothing from outside
 *  itself but what the page has loaded. */

interface AxeNode {
  readonly html: string;
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly AxeNode[] }[];
}

declare global {
  interface Window {
    walk?: { readonly order: readonly string[]; readonly end: () => void };
  }
}

/** What axe-core's script puts into the page. */
declare const axe: { run(root: string, options: object): Promise<AxeResult> };

export const axeViolations = async (options: object): Promise<readonly string[]> => {
  const { violations } = await axe.run("#bubble", {
    resultTypes: ["violations"],
    selectors: false,
    preload: false,
    iframes: false,
    ...options,
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

/** Whatever reaches beyond the card, or holds more than it shows. */
export const cutParts = (): readonly string[] => {
  const card = document.querySelector("#bubble")?.getBoundingClientRect() ?? new DOMRect();
  const named = (element: Element): string =>
    `<${element.tagName.toLowerCase()} ${element.className}> ${(element.textContent ?? "").slice(0, 40)}`;
  const pen = document.createElement("canvas").getContext("2d");
  const widthOf = (text: string, style: CSSStyleDeclaration): number => {
    if (pen === null) return 0;
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return pen.measureText(text).width;
  };
  /** A field of one line scrolls what was written into it; what it asks for and what it offers has to fit. */
  const shownText = (element: Element): string => {
    if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? "";
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      return element.value === "" ? element.placeholder : "";
    return "";
  };
  const roomIn = (element: Element, style: CSSStyleDeclaration): number =>
    element.clientWidth -
    Number.parseFloat(style.paddingLeft) -
    Number.parseFloat(style.paddingRight) -
    (element instanceof HTMLSelectElement ? 20 : 0);
  const findings: string[] =
    document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page scrolls sideways"] : [];
  for (const element of document.querySelectorAll("#bubble *")) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isField = element.matches("input, select, textarea");
    if (box.width > 0 && (box.left < card.left - 0.5 || box.right > card.right + 0.5)) findings.push(`beyond the card: ${named(element)}`);
    if (!isField && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      findings.push(`wider than its place: ${named(element)}`);
    if (!isField && style.overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1)
      findings.push(`higher than its place: ${named(element)}`);
    if (isField && !(element instanceof HTMLTextAreaElement) && widthOf(shownText(element), style) > roomIn(element, style))
      findings.push(`cut: ${shownText(element)}`);
  }
  return findings;
};

/** What Markdown would have made of a text. */
export const markedUp = (): readonly string[] =>
  [...document.querySelectorAll("#bubble :is(.ac-textBlock, .ac-textRun, .ac-richTextBlock, .ac-input label) *, #bubble .ac-pushButton *")]
    .filter((element) => !["P", "BR", "SPAN", "DIV"].includes(element.tagName))
    .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent}`);

export interface Stop {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything that can be filled in or pressed, in the order of the page; of a group of radio buttons the one that the keyboard enters
 *  by. A button is put before the card and one behind it: from the one the keyboard enters, and the other it must reach. What gets the
 *  focus in between is written down. */
export const startWalk = (): readonly Stop[] => {
  const entersBy = (element: Element): boolean => {
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const group = [...document.querySelectorAll<HTMLInputElement>(`#bubble input[name="${element.name}"]`)];
    return (group.find(({ checked }) => checked) ?? group[0]) === element;
  };
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`.slice(0, 60);
  const elements = [...document.querySelectorAll<HTMLElement>("#bubble :is(input, select, textarea, button, a[href])")].filter(entersBy);
  const stops = elements.map((element, index) => {
    element.dataset.stop = String(index);
    const { top, left, right, bottom } = element.getBoundingClientRect();
    return { name: nameOf(element), top, left, right, bottom };
  });
  for (const [id, place, tabIndex] of [
    // Ahead of whatever jumps the queue.
    ["before", "afterbegin", 1],
    ["behind", "beforeend", 0],
  ] as const) {
    const button = Object.assign(document.createElement("button"), { id, tabIndex });
    document.body.insertAdjacentElement(place, button);
  }
  document.getElementById("before")?.focus();
  const order: string[] = [];
  const note = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) order.push(target.dataset.stop ?? (target.id === "" ? target.className : target.id));
  };
  document.addEventListener("focusin", note);
  window.walk = { order, end: () => document.removeEventListener("focusin", note) };
  return stops;
};

/** What had the focus so far. */
export const visited = (): readonly string[] => window.walk?.order ?? [];

export const endWalk = (): void => {
  window.walk?.end();
  for (const id of ["before", "behind"]) document.getElementById(id)?.remove();
};
