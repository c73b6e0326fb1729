import { sayExpertEvent } from '../src/change/event-words.ts';
import { expertStory } from '../src/report/record-story.ts';
import { hashIdentity } from './identity-hash.ts';
import { runRecordCommand } from './record-command.ts';

await runRecordCommand({
  help: 'roster-command.help',
  others: { identity: hashIdentity },
  stories: (content, on) =>
    content.experts.flatMap(({ value: record }) => {
      const scheme = content.schemes.find(({ value }) => value.id === record.scheme)?.value;
      if (!scheme) return []; // the check says so
      const tell = (event: (typeof record.history)[number]) =>
        sayExpertEvent(content, scheme, event);
      const sources = { scheme, works: content.works, on, tell };
      return [{ id: record.id, profile: record.profile, tell: () => expertStory(record, sources) }];
    }),
});
