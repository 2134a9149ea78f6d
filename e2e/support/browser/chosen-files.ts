import { type HostileFile, hostile } from "../../hostile/files/hostile-file.ts";

const PDF = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >> endobj
trailer << /Root 1 0 R /Size 4 >>
%%EOF`;

/** A file as Playwright chooses it. */
export const asFile = ({ name, type, bytes }: HostileFile) => ({ name, mimeType: type, buffer: bytes });
/** A PDF of one empty page. */
export const asPdf = (name: string) => asFile(hostile("", name, "application/pdf", PDF));
