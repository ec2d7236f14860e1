import type { Recurrence } from '../../bot/workshop/series/recurrence.ts';
import type { Coding } from '../../bot/workshop/round/coding.ts';
import type { StatementDraft } from '../../bot/workshop/round/drafting.ts';
import type { Session } from '../../bot/workshop/session.ts';
import type { Contact, Posted, Receipt, Store } from '../../storage/store.ts';
import { ConversationBusy, VersionConflict } from '../../storage/store.ts';
import { sampleDraft, sampleOwnAgenda } from './sample-agenda.ts';
import {
  changed,
  inPhase,
  sampleAnswer,
  sampleClosed,
  sampleParticipant,
  sampleRecord,
  sampleSession,
} from './sample-session.ts';

/** A store of its own for one test. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Closes the store and opens what it left behind. */
  reopen(): Promise<Store>;
  /** Closes the store and removes everything. */
  remove(): Promise<void>;
}

const stage = 'keskustelu';
/** About 5,000 characters with everything that has ever been lost between a person and a disk. */
const longText = 'Ääkköset öljyää Åbossa 👩‍👩‍👧‍👦 🇫🇮 "lainaus" \\ \u2028 ja\r\nrivi\n\t<at>x</at> ${y} '
  .repeat(80)
  .slice(0, 5000);
/** Ids that leave a folder, collide where case is ignored, or mean something to somebody. */
const hostileIds = [
  '../../ulkona',
  '..',
  '.',
  '',
  '/etc/passwd',
  'a/b',
  'a\\b',
  'C:\\x',
  'A',
  'a',
  'ä ö',
  'nul',
  '__proto__',
  'constructor',
  "'; drop table sessions; --",
  'rivi\nvaihto',
  '%2e%2e%2f',
  'x'.repeat(400),
];

/** The behaviour that every Store has. */
export function describeStore(name: string, openOne: () => Promise<StoreUnderTest>): void {
  describe(`${name} as a store`, () => {
    let opened: StoreUnderTest;
    let store: Store;

    beforeEach(async () => {
      opened = await openOne();
      store = opened.store;
    });

    afterEach(() => opened.remove());

    const nowAndAfterRestart = async (look: (each: Store) => Promise<void>) => {
      await look(store);
      await look(await opened.reopen());
    };
    const started = async (session: Session = sampleSession()) => {
      await store.createSession(session);
      return session;
    };
    const closedWith = async (...keys: readonly string[]) => {
      const session = await started();
      for (const key of keys) await store.saveAnswer('s1', stage, sampleAnswer(key));
      const closed = inPhase(session, 'closed');
      await store.saveSession(closed);
      return closed;
    };

    describe('sessions', () => {
      test('a session is found by its id and its conversation, and after a restart', async () => {
        const session = await started();
        await nowAndAfterRestart(async (each) => {
          expect(await each.session('s1')).toEqual(session);
          expect(await each.liveSessionIn(session.conversation.id)).toEqual(session);
          expect(await each.liveSessions()).toEqual([session]);
        });
      });

      test('a live session is found by the code of its link, until it is over', async () => {
        const session = await started({
          ...sampleSession(),
          link: { code: 'CDFG2345', open: true, most: 100, revision: 0 },
        });
        await nowAndAfterRestart(async (each) => {
          expect(await each.liveSessionUnder('CDFG2345')).toEqual(session);
          expect(await each.liveSessionUnder('CDFG2346')).toBeUndefined();
        });
        store = await opened.reopen();
        await store.saveSession(changed(session, { state: 'ended' }));
        expect(await store.liveSessionUnder('CDFG2345')).toBeUndefined();
      });

      test('what nobody stored is undefined', async () => {
        expect(await store.session('s1')).toBeUndefined();
        expect(await store.liveSessionIn('19:nobody')).toBeUndefined();
        expect(await store.liveSessions()).toEqual([]);
      });

      test('a save of the next version replaces the session', async () => {
        const next = changed(await started(), { title: longText });
        await store.saveSession(next);
        expect(await store.session('s1')).toEqual(next);
        expect(await (await opened.reopen()).session('s1')).toEqual(next);
      });

      test('of two saves of one version exactly one wins', async () => {
        const session = await started();
        const saves = await Promise.allSettled(
          ['yksi', 'kaksi'].map((title) => store.saveSession(changed(session, { title }))),
        );
        const failed = saves.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
        expect(failed).toHaveLength(1);
        expect(failed[0]?.reason).toBeInstanceOf(VersionConflict);
        const winner = saves[0]?.status === 'fulfilled' ? 'yksi' : 'kaksi';
        expect(await store.session('s1')).toMatchObject({ version: 2, title: winner });
      });

      test('a save of an old, a skipped or an unknown version is refused and changes nothing', async () => {
        const session = await started();
        for (const refused of [session, { ...session, version: 3 }, changed(sampleSession({ id: 's2' }))]) {
          await expect(store.saveSession(refused)).rejects.toBeInstanceOf(VersionConflict);
        }
        expect(await store.session('s1')).toEqual(session);
        expect(await store.session('s2')).toBeUndefined();
      });

      test('an id is used once, also when its session is over', async () => {
        const session = await started();
        const other = sampleSession({ conversation: '19:other' });
        await expect(store.createSession(other)).rejects.toBeInstanceOf(VersionConflict);
        await store.saveSession(changed(session, { state: 'ended' }));
        await expect(store.createSession(other)).rejects.toBeInstanceOf(VersionConflict);
        expect(await store.liveSessionIn('19:other')).toBeUndefined();
      });

      test('a conversation has one live session, also when two start at once', async () => {
        const sessions = ['s1', 's2'].map((id) => sampleSession({ id, conversation: '19:one' }));
        const starts = await Promise.allSettled(sessions.map((session) => store.createSession(session)));
        const failed = starts.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
        expect(failed).toHaveLength(1);
        expect(failed[0]?.reason).toBeInstanceOf(ConversationBusy);
        expect(await store.liveSessions()).toHaveLength(1);
        const third = sampleSession({ id: 's3', conversation: '19:one' });
        await expect((await opened.reopen()).createSession(third)).rejects.toBeInstanceOf(ConversationBusy);
      });

      test.each(['ended', 'cancelled'] as const)(
        'the conversation of an %s session is free',
        async (state) => {
          const first = sampleSession({ conversation: '19:one' });
          await started(first);
          const over = changed(first, { state });
          await store.saveSession(over);
          expect(await store.liveSessionIn('19:one')).toBeUndefined();
          expect(await store.liveSessions()).toEqual([]);
          const second = sampleSession({ id: 's2', conversation: '19:one' });
          await store.createSession(second);
          const again = await opened.reopen();
          expect(await again.liveSessionIn('19:one')).toEqual(second);
          expect(await again.session('s1')).toEqual(over);
        },
      );

      test.each(['ending', 'cancelling'] as const)('a session that is %s is still live', async (state) => {
        const session = changed(await started(), { state });
        await store.saveSession(session);
        expect(await (await opened.reopen()).liveSessions()).toEqual([session]);
      });

      test('a session that is over can still be saved and everything beside it read', async () => {
        const over = changed(await started(), { state: 'ended' });
        await store.saveParticipant('s1', sampleParticipant('p1'));
        await store.saveSession(over);
        await store.saveReceipt({
          session: 's1',
          about: 'digest',
          to: 'p1',
          outcome: 'delivered',
          at: 'now',
        });
        const later = changed(over, { title: 'Uusi otsikko' });
        await store.saveSession(later);
        const again = await opened.reopen();
        expect(await again.session('s1')).toEqual(later);
        expect(await again.participants('s1')).toEqual([sampleParticipant('p1')]);
        expect(await again.receipts('s1')).toHaveLength(1);
      });
    });

    describe('answers', () => {
      test('an answer is inserted, then replaced, under its key', async () => {
        await started();
        expect(await store.saveAnswer('s1', stage, sampleAnswer('k1', 'ensin'))).toBe(true);
        expect(await store.saveAnswer('s1', stage, sampleAnswer('k2', longText))).toBe(true);
        expect(await store.saveAnswer('s1', stage, sampleAnswer('k1', 'sitten'))).toBe(true);
        await nowAndAfterRestart(async (each) => {
          expect(await each.answer('s1', stage, 'k1')).toEqual(sampleAnswer('k1', 'sitten'));
          expect(await each.answer('s1', stage, 'k2')).toEqual(sampleAnswer('k2', longText));
          expect(await each.answer('s1', stage, 'k3')).toBeUndefined();
          expect(await each.countAnswers('s1', stage)).toBe(2);
          expect(await each.answers('s1', stage)).toHaveLength(2);
        });
      });

      test('of saves under one key the last call wins', async () => {
        await started();
        await store.saveAnswer('s1', stage, sampleAnswer('k1', 'A'));
        const texts = ['B', 'A', 'C', 'A'];
        await Promise.all(texts.map((text) => store.saveAnswer('s1', stage, sampleAnswer('k1', text))));
        expect(await store.answers('s1', stage)).toEqual([sampleAnswer('k1', 'A')]);
        expect(await (await opened.reopen()).answers('s1', stage)).toEqual([sampleAnswer('k1', 'A')]);
      });

      test('of 1,000 people who answer at once nobody is lost', async () => {
        await started();
        const keys = Array.from({ length: 1000 }, (_, place) => `k${place}`);
        const saved = await Promise.all(keys.map((key) => store.saveAnswer('s1', stage, sampleAnswer(key))));
        expect(new Set(saved)).toEqual(new Set([true]));
        await nowAndAfterRestart(async (each) => {
          expect(await each.countAnswers('s1', stage)).toBe(1000);
          expect(new Set((await each.answers('s1', stage)).map(({ key }) => key))).toEqual(new Set(keys));
        });
      });

      test('sessions and stages do not see each other', async () => {
        await started(sampleSession({ id: 's1', stages: { yksi: 'open', kaksi: 'open' } }));
        await started(sampleSession({ id: 's2', stages: { yksi: 'open' } }));
        await store.saveAnswer('s1', 'yksi', sampleAnswer('k1'));
        expect(await store.countAnswers('s1', 'kaksi')).toBe(0);
        expect(await store.answers('s2', 'yksi')).toEqual([]);
      });

      test.each(['open', 'closing'] as const)('a stage that is %s takes answers', async (phase) => {
        await started(sampleSession({ stages: { [stage]: phase } }));
        expect(await store.saveAnswer('s1', stage, sampleAnswer('k1'))).toBe(true);
      });

      test.each(['waiting', 'closed', 'revealed', 'dropped'] as const)(
        'a stage that is %s takes none',
        async (phase) => {
          await started(sampleSession({ stages: { [stage]: phase } }));
          expect(await store.saveAnswer('s1', stage, sampleAnswer('k1'))).toBe(false);
          expect(await store.answers('s1', stage)).toEqual([]);
        },
      );

      test('an unknown session, an unknown stage and a session that is over take none', async () => {
        const session = await started();
        expect(await store.saveAnswer('s2', stage, sampleAnswer('k1'))).toBe(false);
        expect(await store.saveAnswer('s1', 'toinen', sampleAnswer('k1'))).toBe(false);
        await store.saveSession(changed(session, { state: 'cancelled' }));
        expect(await store.saveAnswer('s1', stage, sampleAnswer('k1'))).toBe(false);
        expect(await store.countAnswers('s1', stage)).toBe(0);
      });

      test('a refused change leaves the answer as it was', async () => {
        await closedWith('k1');
        expect(await store.saveAnswer('s1', stage, sampleAnswer('k1', 'myöhässä'))).toBe(false);
        expect(await store.answer('s1', stage, 'k1')).toEqual(sampleAnswer('k1'));
      });

      test('every answer that was taken while the stage was being closed is among the answers', async () => {
        const session = await started();
        const keys = Array.from({ length: 200 }, (_, place) => `k${place}`);
        const saves = keys.map((key) => store.saveAnswer('s1', stage, sampleAnswer(key)));
        await store.saveSession(inPhase(session, 'closed'));
        const late = store.saveAnswer('s1', stage, sampleAnswer('late'));
        const atTheClose = (await store.answers('s1', stage)).map(({ key }) => key);
        const outcomes = await Promise.all(saves);
        expect(new Set(atTheClose)).toEqual(new Set(keys.filter((_, place) => outcomes[place])));
        expect(await late).toBe(false);
      });
    });

    describe('the final close', () => {
      const kept = sampleClosed(longText, 'toinen');

      test('keeps the rows and destroys the open answers', async () => {
        await closedWith('k1', 'k2');
        expect(await store.closedStage('s1', stage)).toBeUndefined();
        await store.sealStage('s1', stage, kept);
        await nowAndAfterRestart(async (each) => {
          expect(await each.closedStage('s1', stage)).toEqual(kept);
          expect(await each.answers('s1', stage)).toEqual([]);
          expect(await each.answer('s1', stage, 'k1')).toBeUndefined();
          expect(await each.countAnswers('s1', stage)).toBe(0);
          expect(await each.saveAnswer('s1', stage, sampleAnswer('k1'))).toBe(false);
        });
      });

      test('keeps what may be said of the sides, and 20,000 rows', async () => {
        await closedWith('k1');
        const many = sampleClosed(...Array.from({ length: 20_000 }, (_, place) => `rivi ${place}`));
        const closed = { ...many, breakdown: { q1: { kunta: [1, 2, 3], kumppani: [0, 0, 5] } } };
        await store.sealStage('s1', stage, closed);
        expect(await (await opened.reopen()).closedStage('s1', stage)).toEqual(closed);
      });

      test('called again, or twice at once, it keeps what the first call kept', async () => {
        await closedWith('k1');
        await Promise.all([store.sealStage('s1', stage, kept), store.sealStage('s1', stage, sampleClosed())]);
        await store.sealStage('s1', stage, sampleClosed('muu'));
        expect(await store.closedStage('s1', stage)).toEqual(kept);
        const again = await opened.reopen();
        await again.sealStage('s1', stage, sampleClosed('muu'));
        expect(await again.closedStage('s1', stage)).toEqual(kept);
      });

      test('is refused while the stage takes answers', async () => {
        await started();
        await store.saveAnswer('s1', stage, sampleAnswer('k1'));
        await expect(store.sealStage('s1', stage, kept)).rejects.toThrow('takes answers');
        expect(await store.closedStage('s1', stage)).toBeUndefined();
        expect(await store.countAnswers('s1', stage)).toBe(1);
      });

      test('can be made after a restart: the answers of a closed stage wait for it', async () => {
        await closedWith('k1', 'k2');
        const again = await opened.reopen();
        expect(await again.answers('s1', stage)).toHaveLength(2);
        await again.sealStage('s1', stage, kept);
        expect(await again.closedStage('s1', stage)).toEqual(kept);
        expect(await again.answers('s1', stage)).toEqual([]);
      });

      test('an empty result is forgotten and the stage opened again', async () => {
        const closed = await closedWith();
        await store.sealStage('s1', stage, sampleClosed());
        await store.unsealEmptyStage('s1', stage);
        expect(await store.closedStage('s1', stage)).toBeUndefined();
        const open = inPhase(closed, 'open');
        await store.saveSession(open);
        expect(await store.saveAnswer('s1', stage, sampleAnswer('k1'))).toBe(true);
        await store.saveSession(inPhase(open, 'closed'));
        await store.sealStage('s1', stage, kept);
        expect(await (await opened.reopen()).closedStage('s1', stage)).toEqual(kept);
      });

      test('a stage opened again takes answers even if the program stopped before it was unsealed', async () => {
        const closed = await closedWith();
        await store.sealStage('s1', stage, sampleClosed());
        await store.saveSession(inPhase(closed, 'open'));
        const again = await opened.reopen();
        expect(await again.saveAnswer('s1', stage, sampleAnswer('k1'))).toBe(true);
        await again.unsealEmptyStage('s1', stage);
        expect(await again.answers('s1', stage)).toEqual([sampleAnswer('k1')]);
        expect(await again.closedStage('s1', stage)).toBeUndefined();
      });

      test('a result with answers is never forgotten', async () => {
        const closed = await closedWith('k1');
        await store.sealStage('s1', stage, kept);
        await store.unsealEmptyStage('s1', stage);
        expect(await store.closedStage('s1', stage)).toEqual(kept);
        await store.saveSession(inPhase(closed, 'open'));
        expect(await store.saveAnswer('s1', stage, sampleAnswer('k2'))).toBe(false);
        expect(await store.closedStage('s1', stage)).toEqual(kept);
      });

      test('unsealing what was never sealed is harmless', async () => {
        await started();
        await store.saveAnswer('s1', stage, sampleAnswer('k1'));
        await store.unsealEmptyStage('s1', stage);
        expect(await store.countAnswers('s1', stage)).toBe(1);
      });
    });

    describe('what else is kept', () => {
      test('participants, upserted by who they are', async () => {
        await store.saveParticipant('s1', sampleParticipant('p1', 'sote'));
        await store.saveParticipant('s1', sampleParticipant('p2', 'sivistys'));
        await store.saveParticipant('s1', sampleParticipant('p1', 'pelastus'));
        await store.saveParticipant('s2', sampleParticipant('p1', 'valtio'));
        await nowAndAfterRestart(async (each) => {
          expect(await each.participant('s1', 'tenant-1:p1')).toEqual(sampleParticipant('p1', 'pelastus'));
          expect(await each.participant('s1', 'tenant-2:p1')).toBeUndefined();
          expect(await each.participants('s1')).toHaveLength(2);
          expect(await each.participants('s3')).toEqual([]);
        });
      });

      test('contacts, upserted by key', async () => {
        const contact: Contact = {
          key: 'tenant-1:p1',
          name: 'Öömaija',
          tenant: 'tenant-1',
          channelUser: '29:x',
          serviceUrl: 'https://smba.example/emea/',
        };
        const reached: Contact = { ...contact, conversation: 'a:1', language: 'sv' };
        await store.saveContact(contact);
        expect(await store.contact(contact.key)).toEqual(contact);
        await store.saveContact(reached);
        await store.saveContact(reached);
        expect(await (await opened.reopen()).contact(contact.key)).toEqual(reached);
        expect(await store.contact('tenant-1:p2')).toBeUndefined();
      });

      test('drafts of agendas, each on its shelf, saved with an expected version', async () => {
        const draft = sampleDraft();
        await store.saveDraft(draft);
        await expect(store.saveDraft(draft)).rejects.toBeInstanceOf(VersionConflict);
        const next = { ...draft, version: 2, dropped: [longText] };
        const saves = await Promise.allSettled([
          store.saveDraft(next),
          store.saveDraft({ ...next, dropped: [] }),
        ]);
        expect(saves.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
        await expect(store.saveDraft({ ...next, version: 4 })).rejects.toBeInstanceOf(VersionConflict);
        await nowAndAfterRestart(async (each) => {
          expect(await each.draft('team:a', 'd1')).toEqual(next);
          expect(await each.draft('team:b', 'd1')).toBeUndefined();
        });
      });

      test('own agendas, seen on their own shelf alone, replaced and removed', async () => {
        const own = sampleOwnAgenda();
        const other = sampleOwnAgenda({ shelf: 'team:b' });
        await Promise.all([store.saveOwnAgenda(own), store.saveOwnAgenda(other)]);
        await expect(store.saveOwnAgenda(own)).rejects.toBeInstanceOf(VersionConflict);
        const next = { ...own, revision: 2, savedAt: 'later' };
        await store.saveOwnAgenda(next);
        await store.saveOwnAgenda(sampleOwnAgenda({ id: 'o2' }));
        await nowAndAfterRestart(async (each) => {
          expect(await each.ownAgenda('team:a', 'o1')).toEqual(next);
          expect((await each.ownAgendas('team:a')).map(({ id }) => id)).toEqual(['o1', 'o2']);
          expect(await each.ownAgendas('team:b')).toEqual([other]);
          expect(await each.ownAgendas('team:c')).toEqual([]);
        });
        const again = await opened.reopen();
        await Promise.all([again.removeOwnAgenda('team:a', 'o1'), again.removeOwnAgenda('team:a', 'o3')]);
        expect(await again.ownAgenda('team:a', 'o1')).toBeUndefined();
        expect(await again.ownAgendas('team:b')).toEqual([other]);
        await again.saveOwnAgenda(own);
        expect(await (await opened.reopen()).ownAgenda('team:a', 'o1')).toEqual(own);
      });

      test('posted messages, upserted by slot', async () => {
        const posted: Posted = { slot: 'status:keskustelu', conversation: '19:x', activity: '1' };
        const later: Posted = { ...posted, activity: '2', revision: 'r2' };
        await store.savePosted('s1', posted);
        await store.savePosted('s1', { ...posted, slot: 'control:tenant-1:p1' });
        await store.savePosted('s1', later);
        const again = await opened.reopen();
        expect(await again.posted('s1')).toHaveLength(2);
        expect(await again.posted('s1')).toContainEqual(later);
        expect(await again.posted('s2')).toEqual([]);
      });

      test('every receipt, in order, also of equal ones', async () => {
        const failed: Receipt = {
          session: 's1',
          about: 'digest',
          to: 'p1',
          outcome: 'failed',
          reason: 'blocked',
          at: 't',
        };
        const receipts: Receipt[] = [failed, failed, { ...failed, to: 'p2', outcome: 'delivered' }];
        for (const receipt of receipts) await store.saveReceipt(receipt);
        await store.saveReceipt({ ...failed, session: 's2' });
        expect(await store.receipts('s1')).toEqual(receipts);
        expect(await (await opened.reopen()).receipts('s1')).toEqual(receipts);
      });

      test('recurrences, replaced by a later one of the same series', async () => {
        const weekly: Recurrence = {
          schema: 1,
          id: 's1',
          repetition: 'weekly',
          firstDay: '2026-11-26',
          time: '09:00',
          next: '2026-12-03T07:00:00.000Z',
          latest: 's1',
          stopped: false,
        };
        const later: Recurrence = { ...weekly, next: '2026-12-10T07:00:00.000Z', latest: 's1.2' };
        await store.saveRecurrence(weekly);
        await store.saveRecurrence({ ...weekly, id: 's2', stopped: true });
        await store.saveRecurrence(later);
        await nowAndAfterRestart(async (each) => {
          expect(await each.recurrence('s1')).toEqual(later);
          expect(await each.recurrence('s3')).toBeUndefined();
          expect(await each.recurrences()).toHaveLength(2);
        });
      });

      test('records, replaced by a later one of the same session', async () => {
        const first = sampleRecord(sampleSession({ id: 's1' }), sampleClosed(longText));
        const second = sampleRecord(sampleSession({ id: 's2' }));
        await store.saveRecord({ ...first, title: 'Vanha' });
        await Promise.all([store.saveRecord(first), store.saveRecord(second)]);
        await nowAndAfterRestart(async (each) => {
          expect(await each.record('s1')).toEqual(first);
          expect(await each.record('s3')).toBeUndefined();
          const records = await each.records();
          expect(records).toHaveLength(2);
          expect(records).toContainEqual(second);
        });
      });
    });

    describe('what organisations draft together', () => {
      const draft = (version: number, changes: Partial<StatementDraft> = {}): StatementDraft => ({
        stage,
        organisation: 'o1',
        version,
        fields: { q1: longText },
        by: { tenant: 'tenant-1', id: 'person-1', name: 'Aino Äyräs' },
        at: '2026-11-23T08:00:00.000Z',
        ...changes,
      });
      const sent = { body: { q1: 'kanta' }, by: draft(1).by, at: draft(1).at };

      test('a draft is kept for its stage and organisation, also a sent one', async () => {
        await started(sampleSession({ stages: { [stage]: 'open', toinen: 'open' } }));
        const all = [
          draft(2, { sent }),
          draft(1, { organisation: 'o2' }),
          draft(1, { stage: 'toinen', fields: {} }),
        ];
        expect(await store.saveStatement('s1', draft(1))).toBe(true);
        for (const one of all) expect(await store.saveStatement('s1', one)).toBe(true);
        await nowAndAfterRestart(async (each) => {
          expect(await each.statement('s1', stage, 'o1')).toEqual(all[0]);
          expect(await each.statement('s1', 'toinen', 'o2')).toBeUndefined();
          expect(await each.statements('s1')).toHaveLength(3);
          expect(await each.statements('s1')).toEqual(expect.arrayContaining(all));
          expect(await each.statements('s2')).toEqual([]);
        });
      });

      test('of two that change the same version one is refused, and changes nothing', async () => {
        await started();
        await store.saveStatement('s1', draft(1));
        const both = await Promise.allSettled([
          store.saveStatement('s1', draft(2, { fields: { q1: 'yksi' } })),
          store.saveStatement('s1', draft(2, { fields: { q1: 'toinen' } })),
        ]);
        expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
        expect(both[1]).toMatchObject({ reason: expect.any(VersionConflict) });
        expect(await store.statement('s1', stage, 'o1')).toMatchObject({
          version: 2,
          fields: { q1: 'yksi' },
        });
        await expect(store.saveStatement('s1', draft(1))).rejects.toThrow(VersionConflict);
      });

      test('none is taken by a closed stage, unless a facilitator records a late statement', async () => {
        const session = await started();
        await store.saveStatement('s1', draft(1));
        await store.saveSession(inPhase(session, 'closed'));
        expect(await store.saveStatement('s1', draft(2))).toBe(false);
        expect(await store.statements('s1')).toEqual([draft(1)]);
        const late = draft(2, { sent: { ...sent, recorded: true, late: { rows: [] } } });
        expect(await store.saveStatement('s1', late)).toBe(true);
        expect(await (await opened.reopen()).statements('s1')).toEqual([late]);
      });

      test('drafts are swept, and what was sent stays and can be followed', async () => {
        const session = await started(sampleSession({ stages: { [stage]: 'open', toinen: 'open' } }));
        const own = draft(1, { organisation: 'o2', sent });
        const recorded = draft(1, { organisation: 'o3', recorded: { q1: 'kirjattu' }, sent });
        for (const one of [draft(1), draft(1, { stage: 'toinen' }), own, recorded]) {
          await store.saveStatement('s1', one);
        }
        await store.sweepDrafts('s1');
        await store.sweepDrafts('s1');
        const { recorded: kept, ...statement } = recorded;
        const left = [own, { ...statement, fields: kept }];
        expect(await store.statements('s1')).toEqual(left);
        await store.saveSession(inPhase(session, 'closed'));
        const late = draft(1, { sent: { ...sent, recorded: true, late: { rows: [] } } });
        expect(await store.saveStatement('s1', late)).toBe(true);
        await nowAndAfterRestart(async (each) =>
          expect(await each.statements('s1')).toEqual([...left, late]),
        );
      });
    });

    describe('what facilitators made of comments', () => {
      const coding = (version: number, changes: Partial<Coding> = {}): Coding => ({
        stage,
        row: 'row-1',
        code: 'wording',
        reply: longText,
        version,
        by: { tenant: 'tenant-1', id: 'person-1', name: 'Aino Äyräs' },
        at: '2026-11-23T08:00:00.000Z',
        ...changes,
      });

      test('is kept, the latest of each comment', async () => {
        await store.saveCoding('s1', coding(1));
        await store.saveCoding('s1', coding(1, { row: 'row-2' }));
        await store.saveCoding('s1', coding(2, { code: 'objection' }));
        await nowAndAfterRestart(async (each) => {
          expect(await each.codings('s1')).toHaveLength(2);
          expect(await each.codings('s1')).toContainEqual(coding(2, { code: 'objection' }));
          expect(await each.codings('s2')).toEqual([]);
        });
      });

      test('of two that change the same version one is refused, and changes nothing', async () => {
        const both = await Promise.allSettled([
          store.saveCoding('s1', coding(1)),
          store.saveCoding('s1', coding(1, { code: 'objection' })),
        ]);
        expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
        expect(both[1]).toMatchObject({ reason: expect.any(VersionConflict) });
        await expect(store.saveCoding('s1', coding(3))).rejects.toThrow(VersionConflict);
        await nowAndAfterRestart(async (each) => expect(await each.codings('s1')).toEqual([coding(1)]));
      });

      test('before versions were counted is the first version', async () => {
        const { version: _none, ...old } = coding(1);
        await store.saveCoding('s1', old);
        await expect(store.saveCoding('s1', coding(1))).rejects.toThrow(VersionConflict);
        await store.saveCoding('s1', coding(2));
        expect(await store.codings('s1')).toEqual([coding(2)]);
      });
    });

    test('ids of any characters are told apart and kept', async () => {
      const stages = Object.fromEntries(hostileIds.map((id) => [id, 'open' as const]));
      for (const id of hostileIds) {
        await store.createSession(sampleSession({ id, stages }));
        await store.saveParticipant(id, sampleParticipant(id));
        await store.savePosted(id, { slot: id, conversation: id, activity: id });
        await store.saveRecord(sampleRecord(sampleSession({ id })));
        await store.saveDraft({ ...sampleDraft(), id, shelf: id });
        await store.saveOwnAgenda(sampleOwnAgenda({ id, shelf: id }));
        for (const each of hostileIds) {
          expect(await store.saveAnswer(id, each, sampleAnswer(id, `${id} ${each}`))).toBe(true);
        }
      }
      const again = await opened.reopen();
      expect(await again.records()).toHaveLength(hostileIds.length);
      for (const id of hostileIds) {
        expect(await again.session(id)).toEqual(sampleSession({ id, stages }));
        expect(await again.participants(id)).toEqual([sampleParticipant(id)]);
        expect(await again.posted(id)).toEqual([{ slot: id, conversation: id, activity: id }]);
        expect(await again.record(id)).toMatchObject({ session: id });
        expect(await again.draft(id, id)).toEqual({ ...sampleDraft(), id, shelf: id });
        expect(await again.ownAgendas(id)).toEqual([sampleOwnAgenda({ id, shelf: id })]);
        for (const each of hostileIds) {
          expect(await again.answers(id, each)).toEqual([sampleAnswer(id, `${id} ${each}`)]);
        }
      }
    });

    test('check resolves while storage can be written, also many at once', async () => {
      await expect(Promise.all([store.check(), store.check()])).resolves.toBeDefined();
      await expect(store.check()).resolves.toBeUndefined();
    });

    test('closing waits for what is being saved', async () => {
      await started();
      const saves = Array.from({ length: 50 }, (_, place) =>
        store.saveAnswer('s1', stage, sampleAnswer(`k${place}`)),
      );
      const again = await opened.reopen();
      expect(await Promise.all(saves)).toEqual(saves.map(() => true));
      expect(await again.countAnswers('s1', stage)).toBe(50);
    });
  });
}
