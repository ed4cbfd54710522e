/** How messages go out of which nobody waits for one. */
export interface DeliverySettings {
  /** So many at a time. Sixteen carry fifty a second where Teams takes a third of a second for each. */
  readonly inFlight: number;
  /** Of what should have gone out on an earlier day, so that a house that stood still is not all written to at once. */
  readonly catchUpAMinute: number;
}

export const DELIVERY_SETTINGS: DeliverySettings = { inFlight: 16, catchUpAMinute: 60 };
