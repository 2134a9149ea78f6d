import { z } from "zod";
import { type Clock, systemClock } from "#lib/clock";

const EARLIEST = 1000;

/** The year in which an organisation was founded: not after the present one. The one rule for the profile and for the application. */
export const foundingYear = (clock: Clock = systemClock) =>
  z
    .number()
    .int()
    .min(EARLIEST)
    .superRefine((year, check) => {
      const maximum = clock().getUTCFullYear();
      if (year > maximum) check.addIssue({ code: "too_big", origin: "number", maximum, inclusive: true, input: year });
    });
