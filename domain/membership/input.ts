import { z } from "zod";
import { COUNTRIES } from "../kernel/countries.ts";
import { emailAddress, line } from "../kernel/input.ts";

export const LIMITS = { firstName: 80, lastName: 80, position: 120, organisation: 160 } as const;

const name = { firstName: line(LIMITS.firstName), lastName: line(LIMITS.lastName) };
const work = {
  country: z.enum(COUNTRIES as [string, ...string[]]),
  position: line(LIMITS.position),
  organisation: line(LIMITS.organisation),
};
const ticked = z.boolean().default(false);
const reference = z.string().regex(/^[0-9A-Z-]{8,40}$/);
const token = z.string().regex(/^[\w-]{20,100}$/);

export const SubmitApplication = z.strictObject({
  ...name,
  email: emailAddress,
  ...work,
  privacy: z.literal(true),
  listing: ticked,
  newsletter: ticked,
  /** Random for each rendered form: the same key sent again is the same application. */
  key: z.string().regex(/^[\w-]{20,100}$/),
});
export type SubmitApplication = z.infer<typeof SubmitApplication>;

/** The form as the page sends it: with the signed time at which the page was made. */
export const ApplyForm = SubmitApplication.extend({ stamp: z.string().max(120).default("") });

export const LinkToken = z.strictObject({ token });
export type LinkToken = z.infer<typeof LinkToken>;

/** Which application a link is asked for: by its reference, or by a mailed link that has ended. */
export const RequestStatusLink = z.union([z.strictObject({ reference }), z.strictObject({ token })]);
export type RequestStatusLink = z.infer<typeof RequestStatusLink>;

export const AmendApplication = z.strictObject({ ...name, ...work, reference });
export type AmendApplication = z.infer<typeof AmendApplication>;

/** What an applicant asks for behind their link; the link, not the reference, says which application. */
export const OwnApplication = z.strictObject({ reference });
export type OwnApplication = z.infer<typeof OwnApplication>;

export const ChooseConsent = z.strictObject({ reference, kind: z.enum(["listing", "newsletter"]) });
export type ChooseConsent = z.infer<typeof ChooseConsent>;
