import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { portalUrl } from "#lib/env";
import { nonce } from "#lib/requests/nonce";
import { refusal } from "#lib/requests/refusal";
import { languageOf } from "#lib/requests/request-gate";
import { authOptions } from "#lib/sessions/auth";
import { SESSION_COOKIE } from "#lib/sessions/cookies";

/** What next-auth may answer; signing in is not among it. */
const OPEN = { GET: ["csrf", "session", "providers", "error"], POST: ["signout"] };

type Params = { params: Promise<{ nextauth: string[] }> };
const notHere = () => new Response(null, { status: 404 });

export async function GET(request: NextRequest, route: Params) {
  const { nextauth } = await route.params;
  if (nextauth.length !== 1 || !OPEN.GET.includes(nextauth[0] ?? "")) return notHere();
  const url = new URL(request.url);
  for (const name of [...url.searchParams.keys()]) if (name !== "error") url.searchParams.delete(name);
  const answer: Response = await NextAuth(new NextRequest(url, { headers: request.headers }), route as never, authOptions());
  // Reading a session here does not prolong its cookie, nor turn that of a shared device into a lasting one.
  const cookies = answer.headers.getSetCookie().filter((cookie) => !cookie.startsWith(`${SESSION_COOKIE()}=`));
  const headers = new Headers(answer.headers);
  headers.delete("set-cookie");
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(answer.body, { status: answer.status, headers });
}

export async function POST(request: NextRequest, route: Params) {
  const { nextauth } = await route.params;
  if (nextauth.length !== 1 || !OPEN.POST.includes(nextauth[0] ?? "")) return notHere();
  const form = await request.formData().catch(() => undefined);
  const token = form?.get("csrfToken");
  const body = new URLSearchParams({ callbackUrl: portalUrl() ?? "/", csrfToken: typeof token === "string" ? token : "" });
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  headers.delete("content-length");
  const answer: Response = await NextAuth(new NextRequest(request.url, { method: "POST", headers, body }), route as never, authOptions());
  // With a wrong token next-auth asks for a page of its own, which is not here.
  if (!answer.headers.get("location")?.includes("csrf=true")) return answer;
  const locale = languageOf("", headers.get("accept-language"));
  return refusal({ status: 403, locale, nonce: (await nonce()) ?? "" });
}
