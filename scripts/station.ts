import { sayStationEvent } from '../src/change/event-words.ts';
import { stationStory } from '../src/report/record-story.ts';
import { runRecordCommand } from './record-command.ts';

await runRecordCommand({
  help: 'station-command.help',
  stories: (content, on) =>
    content.workstations.flatMap(({ value: record }) => {
      const scheme = content.schemes.find(({ value }) => value.id === record.scheme)?.value;
      if (!scheme) return []; // the check says so
      const tell = (event: (typeof record.history)[number]) =>
        sayStationEvent(content, scheme, event);
      const sources = { scheme, works: content.works, on, tell };
      return [
        { id: record.id, profile: record.profile, tell: () => stationStory(record, sources) },
      ];
    }),
});
