import type { Handlers } from "../handler.js";
import { answer, answerRead, answerSend } from "./answering.js";
import { people, preview, topics } from "./choosing.js";
import { close } from "./closing.js";
import { erase, eraseAsk, list, own } from "./own.js";
import { acknowledge, read } from "./reading.js";
import { discard, send } from "./sending.js";
import { withdraw, withdrawSome } from "./taking-back.js";

/** From choosing topics to taking them back, and what those named do with them. */
export const RELEASE_CLICKS = {
  "release.topics": topics,
  "release.people": people,
  "release.preview": preview,
  "release.send": send,
  "release.discard": discard,
  "release.own": own,
  "release.list": list,
  "release.withdraw": withdraw,
  "release.withdraw-some": withdrawSome,
  "release.erase-ask": eraseAsk,
  "release.erase": erase,
  "release.read": read,
  "release.close": close,
  "release.acknowledge": acknowledge,
  "release.answer": answer,
  "release.answer-send": answerSend,
  "release.answer-read": answerRead,
} satisfies Handlers;
