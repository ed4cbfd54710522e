/** How a 403 of Teams may look. The documented codes; then the two without a code that its blocked chats really answer with; then nothing. */
export const FORBIDDEN_SHAPES = [
  "ConversationBlockedByUser",
  "BotNotInConversationRoster",
  "ForbiddenOperationException",
  "BotDisabledByAdmin",
  "NotEnoughPermissions",
  "InvalidBotApiHost",
  "MessageWritesBlocked",
  "no-sub-code",
  "empty",
] as const;

export type ForbiddenShape = (typeof FORBIDDEN_SHAPES)[number];

export const codeBody = (code: string): string => JSON.stringify({ error: { code, message: `${code}.` } });

/** JSON in a string in JSON, as Teams sends it. */
const inAString = (message: object): string => JSON.stringify({ errorCode: 209, message: JSON.stringify(message) });

const PERMISSIONS = { details: "Permission denied." };

export const forbiddenBody = (shape: ForbiddenShape): string => {
  switch (shape) {
    case "MessageWritesBlocked":
      return inAString({ subCode: "MessageWritesBlocked", ...PERMISSIONS });
    case "no-sub-code":
      return inAString(PERMISSIONS);
    case "empty":
      return "";
    case "ConversationBlockedByUser":
    case "BotNotInConversationRoster":
    case "ForbiddenOperationException":
    case "BotDisabledByAdmin":
    case "NotEnoughPermissions":
    case "InvalidBotApiHost":
      return codeBody(shape);
  }
};

/** What a chat that nothing can be sent to answers; "gone" stands for 404. The rest are faults of the house and not of a chat. */
export type BlockedShape = ForbiddenShape | "gone";

export const BLOCKED_SHAPES: readonly BlockedShape[] = [
  "ConversationBlockedByUser",
  "BotNotInConversationRoster",
  "ForbiddenOperationException",
  "MessageWritesBlocked",
  "no-sub-code",
  "empty",
  "gone",
];
