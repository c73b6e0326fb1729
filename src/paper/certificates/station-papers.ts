import { addYears, formatDay as isoDay, toDay } from '../../dates/days.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { dutyOn, numberOf } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import type { PaperSource } from './certificate-record.ts';
import { formatDay } from '../layout/day-words.ts';
import { EVER, known, day } from './fact-words.ts';
import type { Facts } from './filled-words.ts';

/** What a workstation is, and its plaque. */
export function stationFacts({ profile, history }: Workstation): Facts {
  const established = ofType(timeline(history, EVER), 'established').at(-1)?.event;
  return known({
    station: profile.name,
    host: profile.host,
    district: profile.districtName,
    address: profile.address,
    plaqueNumber: established?.plaque,
    establishedOn: day(established?.on),
  });
}

/** What the plaque and the approval of a workstation say; undefined when it has not been established. */
export function stationSource(station: Workstation, scheme: Scheme): PaperSource | undefined {
  const events = timeline(station.history, EVER);
  const established = ofType(events, 'established').at(-1)?.event;
  if (!established) return undefined;
  const last = <T extends 'applied' | 'decided' | 'noticed'>(type: T) =>
    ofType(events, type).at(-1)?.event;
  const schemeEvent = (id: string | undefined) => scheme.history.find((event) => event.id === id);
  const meeting = schemeEvent(last('decided')?.meeting);
  const notice = schemeEvent(last('noticed')?.notice);
  const call = schemeEvent(last('applied')?.call);
  const years = numberOf(dutyOn(scheme, 'build-year', established.on), 'years');
  return {
    id: station.id,
    issuedOn: established.on,
    facts: {
      ...stationFacts(station),
      ...known({
        appliedOn: day(last('applied')?.on),
        callTitle: call?.type === 'called' ? call.title : undefined,
        meeting: meeting?.type === 'bureau-met' ? meeting.number : undefined,
        meetingOn: day(meeting?.on),
        noticeTitle: notice?.type === 'noticed' ? notice.title : undefined,
        noticedOn: day(last('noticed')?.on),
        buildUntil:
          years === null ? undefined : formatDay(isoDay(addYears(toDay(established.on), years))),
      }),
    },
    rows: [],
  };
}
