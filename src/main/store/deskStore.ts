import type { Call, Direction } from '../../shared/call/call.ts';
import type { ComplaintEntry, ComplaintFile, ComplaintPatch } from '../../shared/complaint/complaint.ts';
import type { OpenedComplaint } from '../../shared/complaint/complaintBody.ts';
import type { ComplaintLine, RegisterCounts, RegisterFilter } from '../../shared/complaint/register.ts';
import type {
  CustomerCard,
  CustomerFields,
  CustomerPatch,
  CustomerRecord,
  CustomerSummary,
} from '../../shared/customer/customer.ts';
import type { ImportedCustomer } from '../../shared/customer/importedCustomer.ts';
import type { OpenConflict, RefusedChange } from '../../shared/desk/syncState.ts';
import type { CallStory, LoggedCall, StoryLine } from '../../shared/interaction/callStory.ts';
import type { ImportedCall } from '../../shared/interaction/importedCall.ts';
import type { Promised, PromiseFields } from '../../shared/promise/promise.ts';
import type { PastTalk } from '../../shared/script/keptConversations.ts';
import type { ScriptRun } from '../../shared/script/scriptRun.ts';
import type { Copies } from '../sync/copies.ts';
import type { SyncStore } from '../sync/syncStore.ts';
import type { Reports } from './reports/reportMessages.ts';

/** A customer found by a calling number, with what ranks them. */
export interface NumberMatch {
  customer: CustomerSummary;
  label: string;
  /** Past calls from this number that were this customer. */
  callsFromHere: number;
  lastCallAt: number | null;
  /** How often an agent chose this customer for this number. */
  chosen: number;
  openComplaint: string | null;
  /** The E.164 number that matched; differs from the caller's for a possible match. */
  e164: string;
  /** Of a company: how many people who work there are on file. */
  contacts?: number;
  /** Of whom the number is alone: the face, read in the same look. */
  face?: CustomerCard;
}

/** Everything of one call that must survive kill -9. Whole values: writing one again is harmless. */
export interface JournaledCall {
  /** UUIDv7, made by the desk; the bridge's own id is `call.id`. */
  interactionId: string;
  call: Call;
  /** Where it stands for this agent. */
  place: 'ringing' | 'dialling' | 'talking' | 'wrap-up' | 'closed';
  agent: string;
  customerId: string | null;
  queueLabel: string | null;
  didLabel: string | null;
  scriptRuns: ScriptRun[];
  activeScript: string | null;
  notes: { text: string; rev: number };
  disposition: { key: string; label: string; chosenAt: number } | null;
  wrapUp: { startedAt: number; endsAt: number; extensions: number } | null;
  closedAt: number | null;
  complaintId?: string | null;
  popMs: number | null;
  ringToPopMs?: number | null;
}

/** Only what changes, with a line of what was done; null: nothing worth a line. */
export interface EditedComplaint {
  id: string;
  at: number;
  patch: ComplaintPatch;
  entry: ComplaintEntry | null;
}

export interface CallLogFilter {
  text: string;
  direction: Direction | 'all';
  disposition: string | null;
  from: number | null;
  to: number | null;
  after: string | null;
}

/** Read on the calling thread through a read-only connection, by index only. */
export interface StoreReads {
  setting(key: string): string | null;
  /** `suffix` is the national significant part, for possible matches. At most 20 of each. */
  matches(number: { e164: string; suffix: string }): { exact: NumberMatch[]; possible: NumberMatch[] };
  summary(customerId: string, now: number): CustomerSummary | null;
  /** Who it is, and what must be known before speaking: a card without its phones and contacts. */
  face(customerId: string, now: number): CustomerCard | null;
  card(customerId: string, now: number): CustomerCard | null;
  record(customerId: string, now: number): CustomerRecord | null;
  /** As typed: name, company, reference, part of a number. */
  search(text: string, limit: number): { matches: CustomerSummary[]; more: boolean };
  /** Calls that were not closed when the desk ended, oldest first. */
  openCalls(): JournaledCall[];
  callLog(filter: CallLogFilter): { calls: LoggedCall[]; next: string | null };
  story(id: string): CallStory | null;
  /** Not yet kept, due before `until`, earliest first. */
  promise(id: string): Promised | null;
  promisesDue(until: number, limit: number): Promised[];
  promisesOfCall(callId: string): Promised[];
  /** Kept ones too, earliest first. */
  promisesOfComplaint(complaintId: string): Promised[];
  complaint(id: string): ComplaintFile | null;
  complaints(filter: RegisterFilter): { complaints: ComplaintLine[]; next: string | null };
  complaintCounts(): RegisterCounts;
  complaintOwners(): string[];
  /** Open ones of this owner whose plan is due before `until`, earliest first. */
  plansDue(owner: string, until: number): ComplaintLine[];
  /** The calls of a complaint's history, as far as this store has them, by id. */
  callsNamed(ids: readonly string[]): { id: string; at: number; subject: string; agent: string }[];
  lastCalls(limit: number): LoggedCall[];
  /** Closed calls with this customer, the latest first. */
  pastTalks(customerId: string, limit: number): PastTalk[];
  day(from: number, to: number): { calls: number; answered: number; missed: number; talkMs: number };
  /** The first copy of a centre fills a store that was empty. */
  isFilling(): boolean;
  outboxPending(): number;
  /** When the oldest change that waits for the centre was made; null: none waits. */
  outboxOldest(): number | null;
  /** What the centre did not take, the latest first. */
  refused(limit: number): RefusedChange[];
  /** Two values of which nobody has chosen one, the latest first. */
  conflicts(limit: number): OpenConflict[];
}

/** Done by the one writing worker. Each is one transaction together with its outbox row; a rejection is a DeskError (`save-failed`, `disk-full`, `conflict`, `not-found`). */
export interface StoreWrites {
  setSetting(key: string, value: string): Promise<void>;
  /** Inserts or replaces the call, appends lines not yet there (numbered per call), keeps the customer's timeline in step. */
  journal(call: JournaledCall, lines: { n: number; line: StoryLine }[]): Promise<void>;
  createCustomer(id: string, fields: CustomerFields, at: number): Promise<void>;
  /** `conflict` when the row is no longer at `rev`. Answers the new rev. */
  editCustomer(id: string, rev: number, patch: CustomerPatch, at: number): Promise<number>;
  addPromise(
    promise: {
      id: string;
      customerId: string | null;
      callId: string | null;
      number: string | null;
      madeAt: number;
    } & PromiseFields,
  ): Promise<void>;
  openComplaint(opened: OpenedComplaint): Promise<void>;
  /** `not-found` where it is gone. */
  editComplaint(edited: EditedComplaint): Promise<void>;
  removePromise(id: string): Promise<void>;
  keepPromise(id: string, keptAt: number | null): Promise<void>;
  /** Next time this number calls, this customer ranks higher. */
  rememberChoice(e164: string, customerId: string, at: number): Promise<void>;
  /** One click on one of two values; `not-found` where somebody has chosen already. */
  chooseInConflict(id: string, choose: 'stands' | 'lost', at: number): Promise<void>;
  /** Tells the centre once more what it refused. */
  retryRefused(mseq: number): Promise<void>;
  /** The agent has its text, or wants none of it. */
  hideRefused(mseq: number): Promise<void>;
  /** Whole customers from elsewhere, and calls with them, in one transaction that waits behind all other writes. Under a mark that was used before, nothing happens (false). */
  importCustomers(customers: ImportedCustomer[], mark: string, calls?: ImportedCall[]): Promise<boolean>;
}

export interface DeskStore {
  /** Made with the file and kept for good: what the centre knows this desk by. */
  readonly device: string;
  reads: StoreReads;
  writes: StoreWrites;
  sync: SyncStore;
  copies: Copies;
  reports: Reports;
  /** Hears of each write of the agent that was done. The answer unsubscribes. */
  onWritten(listener: () => void): () => void;
  close(): Promise<void>;
}
