import type { Attachment } from 'botbuilder';
import type { ExportFormat } from '../../workshop/exporting.ts';

/** What comes back with the person's answer; who they are and what they may read is looked up anew. */
export interface OfferedFile {
  readonly session: string;
  readonly format: ExportFormat;
}

/** Asks a person whether a file may be kept in their OneDrive. Teams knows it in 1:1 alone. */
export function consentCard(
  { name, description, size }: { name: string; description: string; size: number },
  context: OfferedFile,
): Attachment {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: size, acceptContext: context, declineContext: context },
  };
}

/** Where Teams has put a file. */
export interface KeptFile {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** The file as it lies in the person's OneDrive. */
export function fileInfoCard({ name, contentUrl, uniqueId, fileType }: KeptFile): Attachment {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    contentUrl,
    name,
    content: { uniqueId, fileType },
  };
}
