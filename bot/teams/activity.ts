import { z } from "zod";

const SHORT = 512;
/** As much as Teams lets somebody write into one message, and more than any card of ours sends back. */
const LONGEST_TEXT = 40_000;

const short = z.string().min(1).max(SHORT);
const ENTRA_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const account = z.looseObject({ id: short, aadObjectId: z.string().toLowerCase().regex(ENTRA_ID).optional() });

/** The parts of an activity that anybody here looks at. Everything else stays as it came, for the SDK, and nobody relies on it. */
const ACTIVITY = z.looseObject({
  type: short,
  channelId: z.literal("msteams"),
  id: short.optional(),
  name: short.optional(),
  text: z.string().max(LONGEST_TEXT).nullish(),
  serviceUrl: short,
  from: account,
  recipient: z.looseObject({ id: short }),
  conversation: z.looseObject({ id: short, tenantId: short.optional(), conversationType: short.optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: short }).optional() }).nullish(),
  replyToId: short.optional(),
  locale: short.optional(),
  action: short.optional(),
  entities: z
    .array(z.looseObject({ type: short, mentioned: z.looseObject({ id: short }).optional(), text: z.string().max(SHORT).nullish() }))
    .max(50)
    .nullish(),
  attachments: z
    .array(z.looseObject({ contentType: short, name: z.string().max(SHORT).optional(), content: z.unknown() }))
    .max(20)
    .nullish(),
  value: z.unknown().optional(),
});

export type Activity = z.infer<typeof ACTIVITY>;

const isMention = ({ type, mentioned, text }: { type: string; mentioned?: unknown; text?: unknown }): boolean =>
  type.toLowerCase() !== "mention" || (mentioned !== undefined && typeof text === "string");

/** Undefined for what is no activity of Teams. What the SDK would stumble over goes: a `value` of null, which it takes for an object
 *  (teams-ai 1.7.4, actionSubmit); mentions of nobody, which it looks into all the same; and the wish to have replies handed back
 *  together (`deliveryMode`), which would take the place of the answer to a click. */
export const parseActivity = (body: unknown): Activity | undefined => {
  const parsed = ACTIVITY.safeParse(body);
  if (!parsed.success) return undefined;
  const { value, deliveryMode, entities, ...rest } = parsed.data;
  return { ...rest, entities: entities?.filter(isMention) ?? [], ...(value === null || value === undefined ? {} : { value }) };
};
