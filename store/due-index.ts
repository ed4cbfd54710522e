import type { Instant, PersonId } from "../dialogue/index.js";
import { nth } from "../dialogue/nth.js";
import type { Due } from "./port.js";

interface Waiting {
  readonly person: PersonId;
  at: Instant;
  place: number;
}

/** Who is to be looked at next: a heap, whose root waits longest. */
export interface DueIndex {
  /** Undefined: is not waiting any more. */
  set(person: PersonId, at: Instant | undefined): void;
  upTo(now: Instant): readonly Due[];
}

const parentOf = (place: number): number => (place - 1) >> 1;

const byTime = (one: Due, other: Due): number => one.at - other.at;

type Heap = Waiting[];

const put = (heap: Heap, one: Waiting, place: number): void => {
  heap[place] = one;
  one.place = place;
};

const rise = (heap: Heap, one: Waiting): void => {
  let { place } = one;
  while (place > 0 && nth(heap, parentOf(place)).at > one.at) {
    put(heap, nth(heap, parentOf(place)), place);
    place = parentOf(place);
  }
  put(heap, one, place);
};

const earlierChild = (heap: Heap, place: number): Waiting | undefined => {
  const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
  return left === undefined || (right !== undefined && right.at < left.at) ? right : left;
};

const sink = (heap: Heap, one: Waiting): void => {
  let { place } = one;
  for (let child = earlierChild(heap, place); child !== undefined && child.at < one.at; child = earlierChild(heap, place)) {
    const { place: below } = child;
    put(heap, child, place);
    place = below;
  }
  put(heap, one, place);
};

const settle = (heap: Heap, one: Waiting): void => {
  rise(heap, one);
  sink(heap, one);
};

const drop = (heap: Heap, one: Waiting): void => {
  const last = heap.pop();
  if (last === undefined || last === one) return;
  last.place = one.place;
  settle(heap, last);
};

/** Nobody below somebody who is not due is due, so that only what is due is looked at, and its neighbours. */
const dueIn = (heap: Heap, now: Instant): readonly Due[] => {
  const found: Due[] = [];
  const places = [0];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const one = heap[place];
    if (one === undefined || one.at > now) continue;
    found.push({ person: one.person, at: one.at });
    places.push(2 * place + 1, 2 * place + 2);
  }
  return found.sort(byTime);
};

/** No library's heap tells what is due without taking it out, and somebody due stays so until their file says otherwise. */
export const dueIndex = (): DueIndex => {
  const heap: Heap = [];
  const waiting = new Map<PersonId, Waiting>();
  return {
    set: (person, at) => {
      const known = waiting.get(person);
      if (at === undefined) {
        waiting.delete(person);
        if (known !== undefined) drop(heap, known);
        return;
      }
      const one = known ?? { person, at, place: heap.length };
      one.at = at;
      waiting.set(person, one);
      settle(heap, one);
    },
    upTo: (now) => dueIn(heap, now),
  };
};
