/** Where a form's post leads: a path of ours, so that no Host header can bend it. */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
