import { withdrawJoinRequest } from "#domain/organisations/joining/withdraw-join-request";
import { answered } from "../answered.ts";

export const POST = answered(withdrawJoinRequest);
