// Writes what the judging job found into GitHub, Gitea or GitLab: one comment for each proposed change, one issue for each
// month, both written over in place. It alone holds a token that may write. It imports no package and runs nothing: the
// report is data to it. Any Node from 18 on runs it as it is, so that the job that holds the token installs nothing.
//
//   node tell.mjs comment            NUMBER, REPORT                          GitHub, Gitea
//   node tell.mjs issue              MONTH, REPORT                           GitHub, Gitea, GitLab
//   node tell.mjs list FILE          a line “number head” for each open request   GitLab
//   node tell.mjs threads FOLDER     FOLDER/<number>/{comment.md,verdict,head}    GitLab
//
// The environment: TOKEN; REPORT, the Markdown, gzipped and in base64 (a job's output must be one line); RUN_URL, where
// the run can be read; API, the service's address (GITHUB_API_URL, CI_API_V4_URL); REPOSITORY, owner/name or GitLab's
// number; BRANCH, the branch that GitLab's requests are for. Exit code 1 where the service refuses.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const { env } = process;
const isGitLab = env.GITLAB_CI === 'true';
const isEnglish = env.DIANZHANG_LANG === 'en';
const [command, path] = process.argv.slice(2);

/** By which an earlier comment is known, as src/report/markdown.ts writes it. */
const MARKER = '<!-- dianzhang-check -->';

/** In bytes: more than any report that the check writes, and nothing that could fill the memory. */
const MOST_BYTES = 1_000_000;

const say = (zh, en) => (isEnglish ? en : zh);

async function call(method, address, body) {
  const url = address.startsWith('http') ? address : `${env.API}${address}`;
  const token = isGitLab ? { 'private-token': env.TOKEN } : { authorization: `token ${env.TOKEN}` };
  const headers = { ...token, accept: 'application/json', 'content-type': 'application/json' };
  const response = await fetch(url, {
    method,
    headers,
    // a redirect would carry the token to wherever it leads
    redirect: 'error',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status}`);
  return response;
}

/** All pages of a list; the services name the next one alike (RFC 8288), and one that never ends is cut off. */
async function* list(address) {
  let next = `${env.API}${address}${address.includes('?') ? '&' : '?'}per_page=100`;
  for (let page = 0; next !== undefined && page < 50; page++) {
    const response = await call('GET', next);
    yield* await response.json();
    next = /<([^<>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    if (next !== undefined && new URL(next).origin !== new URL(env.API).origin) return;
  }
}

async function find(address, isWanted) {
  for await (const each of list(address)) if (isWanted(each)) return each;
  return undefined;
}

/** The report; where there is none, or none that fits, a sentence that says where to look. */
function readReport() {
  try {
    const text = gunzipSync(Buffer.from(env.REPORT ?? '', 'base64'), {
      maxOutputLength: MOST_BYTES,
    });
    if (text.length > 0) return text.toString('utf8');
  } catch {
    // said below
  }
  return `${MARKER}\n${say('检查未能给出报告，见运行记录：', 'The check gave no report; see its run: ')}${env.RUN_URL}\n`;
}

/** GitLab takes a line that begins with / for a command and carries it out; a report holds none, and none gets in. */
const withoutCommands = (body) => (isGitLab ? body.replace(/^([\s>*-]*)\//gm, '$1&#47;') : body);

/** Somebody else's comment that bears the mark is not ours to write over. */
function isOurs({ user, body }, marker) {
  const login = env.GITEA_ACTIONS === 'true' ? 'gitea-actions' : 'github-actions[bot]';
  return user?.login === (env.AUTHOR || login) && (body ?? '').startsWith(marker);
}

async function comment() {
  const body = readReport();
  const issue = `/repos/${env.REPOSITORY}/issues`;
  const old = await find(`${issue}/${env.NUMBER}/comments`, (each) => isOurs(each, MARKER));
  if (old === undefined) await call('POST', `${issue}/${env.NUMBER}/comments`, { body });
  else if (old.body !== body) await call('PATCH', `${issue}/comments/${old.id}`, { body });
}

/**
 * The first line tells the month and a digest (deploy/ci/since): while it stays the same there is nothing to write.
 * Closed by hand, an issue is opened again only when there is more to tell.
 */
async function issue() {
  if (!/^\d{4}-\d{2}$/.test(env.MONTH ?? '')) return;
  const marker = `<!-- dianzhang-since ${env.MONTH} `;
  const report = withoutCommands(readReport());
  const body = report.startsWith(marker) ? report : `${marker}-->\n${report}`;
  const title = say(
    `${env.MONTH} 仅因日期经过而发生的事项`,
    `${env.MONTH}: what days alone have brought`,
  );
  const isTold = (old) => old.split('\n', 1)[0].trim() === body.split('\n', 1)[0];
  if (isGitLab) return issueOnGitLab(marker, title, body, isTold);
  const issues = `/repos/${env.REPOSITORY}/issues`;
  const since = `${env.MONTH}-01T00:00:00Z`;
  const old = await find(`${issues}?state=all&since=${since}`, (each) => isOurs(each, marker));
  if (old === undefined) await call('POST', issues, { title, body });
  else if (!isTold(old.body))
    await call('PATCH', `${issues}/${old.number}`, { body, state: 'open' });
}

const project = () => `/projects/${encodeURIComponent(env.REPOSITORY)}`;

const me = async () => (await (await call('GET', '/user')).json()).id;

async function issueOnGitLab(marker, title, description, isTold) {
  const issues = `${project()}/issues`;
  const author = await me();
  const old = await find(
    `${issues}?state=all&author_id=${author}`,
    (each) => each.author?.id === author && (each.description ?? '').startsWith(marker),
  );
  if (old === undefined) await call('POST', issues, { title, description });
  else if (!isTold(old.description))
    await call('PUT', `${issues}/${old.iid}`, { description, state_event: 'reopen' });
}

/** Numbers and hashes alone go into the file that a shell reads. */
async function listRequests() {
  const branch = encodeURIComponent(env.BRANCH);
  const lines = [];
  for await (const { iid, sha } of list(
    `${project()}/merge_requests?state=opened&target_branch=${branch}`,
  ))
    if (Number.isInteger(iid) && /^[0-9a-f]{40,64}$/.test(sha)) lines.push(`${iid} ${sha}\n`);
  writeFileSync(path, lines.join(''));
}

/** A thread that is open while the change is refused: a project can be set to merge nothing over an open thread. */
async function writeThread(author, number, body, isRefused) {
  const discussions = `${project()}/merge_requests/${number}/discussions`;
  const first = ({ notes = [] }) => notes[0] ?? {};
  const old = await find(discussions, (each) => {
    const { author: by, body: text = '' } = first(each);
    return by?.id === author && text.startsWith(MARKER);
  });
  const thread = old ?? (await (await call('POST', discussions, { body })).json());
  const note = first(thread);
  if (note.body !== body)
    await call('PUT', `${discussions}/${thread.id}/notes/${note.id}`, { body });
  if ((note.resolved === true) === isRefused)
    await call('PUT', `${discussions}/${thread.id}`, { resolved: !isRefused });
}

/** A verdict is about the commit that was judged: of one that came since, it says nothing, and the thread stays open. */
const unjudged = (head) =>
  `${MARKER}\n${say(
    `检查之后又有新的提交（${head}），尚未检查。下一次定时检查会重新给出结果。`,
    `A commit (${head}) came after the check and is not judged yet. The next scheduled check will tell.`,
  )}\n`;

async function writeThreads() {
  const author = await me();
  for (const number of readdirSync(path)) {
    if (!/^\d+$/.test(number)) continue;
    const read = (name) => readFileSync(join(path, number, name), 'utf8');
    const { sha } = await (await call('GET', `${project()}/merge_requests/${number}`)).json();
    if (sha !== read('head').trim()) {
      const named = /^[0-9a-f]{40,64}$/.test(sha) ? sha.slice(0, 12) : '?';
      await writeThread(author, number, unjudged(named), true);
    } else {
      const body = withoutCommands(read('comment.md'));
      await writeThread(author, number, body, read('verdict').trim() !== '0');
    }
  }
}

const COMMANDS = { comment, issue, list: listRequests, threads: writeThreads };

try {
  env.API ||= env.GITHUB_API_URL ?? env.CI_API_V4_URL;
  env.REPOSITORY ||= env.GITHUB_REPOSITORY ?? env.CI_PROJECT_ID;
  await COMMANDS[command]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
