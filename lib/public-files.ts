const FILES =
  /^\/(_next\/static|icon\.svg|favicon\.ico|share\.png|sitemap\.xml|sitemap|robots\.txt|security\.txt|\.well-known|handbook|api\/v1)(\/|$)/;

/** Whether an address is that of a file that everybody may read and keep, never that of a page or of anything that takes a form. */
export const isFile = (path: string) => FILES.test(path);

/** Whether an address is of the open data, whose every answer is for programs. */
export const isOpenData = (path: string) => /^\/api\/v1(\/|$)/.test(path);
