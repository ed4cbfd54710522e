import type { Card } from "../kit/card.js";
import {
  ANSWER_FORM,
  ANSWER_NOTICE,
  ANSWER_SENT,
  type AnswerFormView,
  type AnswerNoticeView,
  RECEIVED_ANSWER,
  type ReceivedAnswerView,
} from "./answer.js";
import { RELEASE_NOBODY, RELEASE_PEOPLE, type ReleasePeopleView } from "./choose-people.js";
import { RELEASE_GONE, RELEASE_NOTICE, RELEASE_TAKEN_BACK, type ReleaseNoticeView } from "./notice.js";
import { OPENED_RELEASE, type OpenedReleaseView } from "./opened.js";
import { OWN_RELEASE, type OwnReleaseView } from "./own.js";
import { ERASE_RELEASE, ERASED_RELEASE, type ErasedReleaseView, type EraseReleaseView } from "./own-erase.js";
import { OWN_RELEASES, type OwnReleasesView } from "./own-list.js";
import { type DiscardedView, RELEASE_DISCARDED, RELEASE_PREVIEW, type ReleasePreviewView } from "./preview.js";
import { RELEASE_PARTLY_WITHDRAWN, RELEASE_SENT, RELEASE_WITHDRAWN, type SentView, type WithdrawnView } from "./sent.js";
import { type NothingToChooseView, RELEASE_TOPICS, RELEASE_UNPREPARED, type ReleaseTopicsView } from "./topics.js";

export interface ReleaseViews {
  readonly "release-topics": ReleaseTopicsView;
  readonly "release-unprepared": NothingToChooseView;
  readonly "release-people": ReleasePeopleView;
  readonly "release-nobody": NothingToChooseView;
  readonly "release-preview": ReleasePreviewView;
  readonly "release-discarded": DiscardedView;
  readonly "release-sent": SentView;
  readonly "release-withdrawn": WithdrawnView;
  readonly "release-partly-withdrawn": SentView;
  readonly "own-release": OwnReleaseView;
  readonly "own-releases": OwnReleasesView;
  readonly "erase-release": EraseReleaseView;
  readonly "erased-release": ErasedReleaseView;
  readonly "release-notice": ReleaseNoticeView;
  readonly "release-taken-back": Omit<ReleaseNoticeView, "id">;
  readonly "release-gone": Omit<ReleaseNoticeView, "authorName">;
  readonly "opened-release": OpenedReleaseView;
  readonly "answer-form": AnswerFormView;
  readonly "answer-sent": ReleaseNoticeView;
  readonly "answer-notice": AnswerNoticeView;
  readonly "received-answer": ReceivedAnswerView;
}

export const RELEASE_CARDS: { readonly [N in keyof ReleaseViews]: Card<ReleaseViews[N]> } = {
  "release-topics": RELEASE_TOPICS,
  "release-unprepared": RELEASE_UNPREPARED,
  "release-people": RELEASE_PEOPLE,
  "release-nobody": RELEASE_NOBODY,
  "release-preview": RELEASE_PREVIEW,
  "release-discarded": RELEASE_DISCARDED,
  "release-sent": RELEASE_SENT,
  "release-withdrawn": RELEASE_WITHDRAWN,
  "release-partly-withdrawn": RELEASE_PARTLY_WITHDRAWN,
  "own-release": OWN_RELEASE,
  "own-releases": OWN_RELEASES,
  "erase-release": ERASE_RELEASE,
  "erased-release": ERASED_RELEASE,
  "release-notice": RELEASE_NOTICE,
  "release-taken-back": RELEASE_TAKEN_BACK,
  "release-gone": RELEASE_GONE,
  "opened-release": OPENED_RELEASE,
  "answer-form": ANSWER_FORM,
  "answer-sent": ANSWER_SENT,
  "answer-notice": ANSWER_NOTICE,
  "received-answer": RECEIVED_ANSWER,
};
