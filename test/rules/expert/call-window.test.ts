import { expect, it } from 'vitest';
import callWindow from '../../../src/rules/expert/call-window.ts';
import {
  applied,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  valueAt,
  type Placed,
} from '../judging.ts';

proveEveryMessage(callWindow);

function apply(on: string, rest: object = {}, schemes = [schemeOf('bj-experts')]): Placed[] {
  return judge(callWindow, { experts: [expertOf([applied(on, rest)])], schemes });
}

it('lets in the first day and the last', () => {
  expect(apply('2026-03-16')).toEqual([]);
  expect(apply('2026-04-10')).toEqual([]);
});

it('is an error the day after the last', () => {
  const [found, ...more] = apply('2026-04-11');
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    ruleId: 'expert/call-window',
    level: 'error',
    pointer: '/history/0/on',
    data: { on: '2026-04-11', from: '2026-03-16', to: '2026-04-10' },
    basis: { provision: 'art_9__para_1__point_1', quote: '中心公开发布专家征集信息' },
  });
  expect(found && valueAt(found)).toBe('2026-04-11');
});

it('is an error between the call and a window that opens later; before the call the steps are out of order', () => {
  const later = schemeOf('bj-experts', ({ history }) => {
    const [call] = history;
    if (call?.type === 'called') call.window = { from: '2026-03-20', to: '2026-04-10' };
  });
  expect(apply('2026-03-20', {}, [later])).toEqual([]);
  expect(apply('2026-03-19', {}, [later])).toHaveLength(1);
  expect(apply('2026-03-15', {}, [later])).toEqual([]);
});

it('judges nothing where the call has no window, does not exist, or is not what the person answers', () => {
  const open = schemeOf('bj-experts', ({ history }) => {
    const [call] = history;
    if (call?.type === 'called') delete call.window;
  });
  expect(apply('2026-04-11', {}, [open])).toEqual([]);
  expect(apply('2026-04-11', { call: 'call-1999' })).toEqual([]);
  expect(apply('2026-04-11', { route: 'direct' })).toEqual([]);
});

it('is silent where no rulebook maps the window', () => {
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['call-window'];
  });
  expect(apply('2026-04-11', {}, [unmapped])).toEqual([]);
});

it('lets be who was turned down or withdrew, and not who was taken on', () => {
  const late = (...then: object[]): Placed[] =>
    judge(callWindow, { experts: [expertOf([applied('2026-04-11'), ...(then as never[])])] });
  expect(late({ type: 'rejected', on: '2026-04-13', reason: '逾期（样本）' })).toEqual([]);
  expect(late({ type: 'withdrawn', on: '2026-04-13' })).toEqual([]);
  expect(late({ type: 'selected', on: '2026-04-16', panel: 'panel-2026-1' })).toHaveLength(1);
});
