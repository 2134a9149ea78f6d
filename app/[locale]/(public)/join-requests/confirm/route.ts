import { confirmJoinRequest } from "#domain/organisations/joining/confirm-join-request";
import { answered } from "../answered.ts";

export const POST = answered(confirmJoinRequest);
