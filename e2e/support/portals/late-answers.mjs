import http from "node:http";

/** Milliseconds in which a page's scripts have come, and a copy of what was typed is kept. */
const LATE = 1_800;
const { emit } = http.Server.prototype;

// A third of what a browser asks for or sends is answered late, as by a busy portal, and so in another order than it was asked.
http.Server.prototype.emit = function emitLate(event, ...values) {
  const [request] = values;
  const isLate =
    event === "request" &&
    /Chrome\//.test(request.headers["user-agent"] ?? "") &&
    !request.url.startsWith("/_next/static") &&
    Math.random() < 1 / 3;
  if (!isLate) return emit.call(this, event, ...values);
  setTimeout(() => emit.call(this, event, ...values), LATE);
  return true;
};
