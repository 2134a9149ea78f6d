import { lastingSeconds } from "#domain/retention/lengths";
import { isHttps } from "#lib/env";
import { answering } from "#lib/requests/answering";
import { ownPath, THEMES } from "#lib/sessions/theme";

/** Keeps the reader's choice of colours in a cookie and leads back to where they were. */
export const POST = answering(async (request: Request) => {
  const form = await request.formData().catch(() => undefined);
  const theme = THEMES.find((name) => name === form?.get("theme")) ?? "system";
  const secure = isHttps() ? "; Secure" : "";
  const age = theme === "system" ? 0 : lastingSeconds("theme");
  return new Response(null, {
    status: 303,
    headers: {
      location: ownPath(form?.get("back")),
      "set-cookie": `theme=${theme}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly${secure}`,
    },
  });
});
