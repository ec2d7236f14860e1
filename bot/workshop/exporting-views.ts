import type { ExportFormat, RecordReader } from './exporting.ts';
import type { SessionHead } from './views.ts';

/** Asks in which form the record of a workshop is wanted. */
export interface ExportView {
  readonly view: 'export';
  readonly session: SessionHead;
  /** As whom the person reads it: it is also where the way back leads. */
  readonly reader: RecordReader;
}

/** Where the file is to be had. */
export interface FileReadyView {
  readonly view: 'file-ready';
  readonly session: SessionHead;
  readonly reader: RecordReader;
  readonly format: ExportFormat;
  /** asked: Teams asks in this chat. link: by its address. not-saved: by its address, because Teams could not. */
  readonly way: 'asked' | 'link' | 'not-saved';
  readonly link?: RecordLink;
}

/** An address for one person: it works once, and not for long. */
export interface RecordLink {
  readonly url: string;
  readonly minutes: number;
}

/** The person did not want the file after all. */
export interface FileDeclinedView {
  readonly view: 'file-declined';
}

export type ExportingView = ExportView | FileReadyView | FileDeclinedView;
