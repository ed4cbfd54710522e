/** What the page around a card brings along, as Teams does: the bubble, the looks of buttons and inputs, and where the focus is. */
export const PAGE_STYLE = `
  :root { --chat: #f5f5f5; --card: #ffffff; --text: #242424; --faint: #616161; --line: #d1d1d1; --edge: #616161; --field: #ffffff;
          --main: #5b5fc7; --on-main: #ffffff; --danger: #b10e1c; --on-danger: #ffffff; --focus: #242424; --link: #4f52b2; --rim: transparent; }
  :root[data-theme="dark"] { --chat: #1f1f1f; --card: #292929; --text: #ffffff; --faint: #adadad; --line: #666666; --edge: #adadad;
          --field: #1f1f1f; --main: #4f52b2; --danger: #a4262c; --focus: #ffffff; --link: #9299f7; color-scheme: dark; }
  :root[data-theme="contrast"] { --chat: #000000; --card: #000000; --text: #ffffff; --faint: #ffffff; --line: #ffffff; --edge: #ffffff;
          --field: #000000; --main: #1aebff; --on-main: #000000; --danger: #ff8080; --on-danger: #000000; --focus: #1aebff;
          --link: #ffff01; --rim: #ffffff; color-scheme: dark; }
  * { transition: none !important; animation: none !important; caret-color: transparent; }
  html, body { margin: 0; background: var(--chat); font-family: 'Segoe UI', 'Open Sans', sans-serif; font-size: 14px; }
  #bubble { margin: 8px; border: 1px solid var(--rim); border-radius: 8px; background: var(--card); color: var(--text); }
  #bubble > .ac-adaptiveCard { border-radius: 8px; }
  #bubble a { color: var(--link); }
  .ac-textRun { overflow-wrap: anywhere; }
  .ac-container:not(.ac-adaptiveCard) { border-radius: 4px; }
  :root[data-theme="contrast"] .ac-container[style*="padding: 16px"]:not(.ac-adaptiveCard) { outline: 1px solid var(--rim); }

  div:has(> .ac-actionSet) { overflow: visible !important; }
  .ac-actionSet { flex-wrap: wrap; gap: 8px; }
  .ac-pushButton { box-sizing: border-box; min-height: 32px; max-width: 100%; padding: 5px 12px; border: 1px solid var(--line); border-radius: 4px;
          background: var(--card); color: var(--text); font: 600 14px/20px 'Segoe UI', 'Open Sans', sans-serif;
          overflow: visible; white-space: normal; overflow-wrap: anywhere; text-overflow: clip; }
  .ac-pushButton > div { overflow: visible !important; white-space: normal !important; text-overflow: clip !important; }
  .ac-pushButton:hover, .ac-pushButton:active { background: var(--chat); color: var(--text); border: 1px solid var(--edge); }
  .ac-pushButton.style-positive { background: var(--main); color: var(--on-main); border-color: var(--main); }
  .ac-pushButton.style-destructive { background: var(--danger); color: var(--on-danger); border-color: var(--danger); }

  .ac-input { box-sizing: border-box; color: var(--text); font: 400 14px/20px 'Segoe UI', 'Open Sans', sans-serif; }
  .ac-input.ac-textInput, .ac-input.ac-numberInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput,
  .ac-input.ac-choiceSetInput-compact { width: 100%; height: 32px; padding: 5px 12px; border: 1px solid var(--line);
          border-bottom-color: var(--edge); border-radius: 4px; background: var(--field); }
  .ac-input.ac-textInput.ac-multiline { height: 72px; resize: vertical; }
  .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { display: flex; flex-direction: column; gap: 8px; }
  .ac-input :is(input[type="checkbox"], input[type="radio"]) + div { flex: 0 0 auto !important; }
  .ac-input::placeholder { color: var(--faint); opacity: 1; }
  .ac-input input[type="checkbox"], .ac-input input[type="radio"] { flex: 0 0 auto; width: 16px; height: 16px; margin: 2px 0; accent-color: var(--main); }
  :root[data-theme="contrast"] .ac-input { border-color: var(--line); }

  #bubble :focus { outline: none; }
  #bubble :focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
`;
