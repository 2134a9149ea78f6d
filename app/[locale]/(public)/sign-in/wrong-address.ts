import { z } from "zod";
import { MAX_EMAIL } from "#domain/kernel/input";

/** Why an address cannot be an email address, as the page of the form is told by its own address. */
export const wrongAddress = z.enum(["missing", "tooLong", "email"]);
export const WRONG_DETAILS = { max: MAX_EMAIL };
