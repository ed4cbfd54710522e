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
  conversation: z.looseObject({ id: short, tenantId: short.optional(), conversationType: short.optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: short }).optional() }).nullish(),
  replyToId: short.optional(),
  locale: short.optional(),
  action: short.optional(),
  attachments: z
    .array(z.looseObject({ contentType: short, name: z.string().max(SHORT).optional(), content: z.unknown() }))
    .max(20)
    .nullish(),
  value: z.unknown().optional(),
});

export type Activity = z.infer<typeof ACTIVITY>;

/** Undefined for what is no activity of Teams. A `value` of null goes: the SDK takes it for an object (teams-ai 1.7.4, actionSubmit). */
export const parseActivity = (body: unknown): Activity | undefined => {
  const parsed = ACTIVITY.safeParse(body);
  if (!parsed.success) return undefined;
  const { value, ...rest } = parsed.data;
  return value === null || value === undefined ? rest : { ...rest, value };
};
