import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Comment {
  id: number;
  body: string;
  user: { login: string };
}

interface Issue extends Comment {
  number: number;
  title: string;
  state: string;
}

interface Note {
  id: number;
  body: string;
  author: { id: number };
  resolved: boolean;
}

interface Thread {
  id: string;
  notes: Note[];
}

interface GitLabIssue {
  iid: number;
  title: string;
  description: string;
  state: string;
  author: { id: number };
}

/** What is wrong about a request: 401 where it lacks the token, 404 where there is nothing at its address. */
class Refusal extends Error {}

const BOT = 7;

/**
 * As much of the interfaces of GitHub (Gitea's are alike) and GitLab as the workflows use, in memory. Lists come one by
 * one, so that who reads only the first page is found out.
 */
export class Forge {
  readonly comments = new Map<number, Comment[]>();
  readonly issues: Issue[] = [];
  readonly threads = new Map<number, Thread[]>();
  readonly gitlabIssues: GitLabIssue[] = [];
  requests: Array<{ iid: number; sha: string; title: string }> = [];
  /** Method and path of every call that writes, in order. */
  written: string[] = [];
  readonly token = 'token-that-may-write';
  login = 'github-actions[bot]';
  #next = 1;
  #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Forge> {
    const server = createServer();
    const forge = new Forge(server);
    server.on('request', (request, response) => void forge.#answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return forge;
  }

  get api(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api`;
  }

  close(): void {
    this.#server.close();
  }

  addComment(number: number, login: string, body: string): void {
    this.comments.set(number, [
      ...(this.comments.get(number) ?? []),
      { id: this.#next++, body, user: { login } },
    ]);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.api);
    const path = url.pathname.replace('/api', '');
    try {
      const { authorization, 'private-token': key } = request.headers;
      if (authorization !== `token ${this.token}` && key !== this.token) throw new Refusal('401');
      const text = await new Response(request as unknown as ReadableStream).text();
      const body = (text === '' ? {} : JSON.parse(text)) as Record<string, string>;
      if (request.method !== 'GET') this.written.push(`${request.method} ${path}`);
      const value = this.#route(`${request.method} ${path}`, body);
      this.#send(response, url, value);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response.writeHead(Number(error.message)).end('{}');
    }
  }

  #send(response: ServerResponse, url: URL, value: unknown): void {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (!Array.isArray(value))
      return void response.writeHead(200, headers).end(JSON.stringify(value));
    const page = Number(url.searchParams.get('page') ?? 1);
    url.searchParams.set('page', String(page + 1));
    if (page < value.length) headers['link'] = `<${url}>; rel="next"`;
    response.writeHead(200, headers).end(JSON.stringify(value.slice(page - 1, page)));
  }

  #route(address: string, body: Record<string, string>): unknown {
    const match = (pattern: RegExp): number[] | null =>
      pattern.exec(address)?.slice(1).map(Number) ?? null;
    const repo = '/repos/centre/dianzhang';
    let found: number[] | null;
    if ((found = match(RegExp(`^GET ${repo}/issues/(\\d+)/comments$`))))
      return this.comments.get(found[0] ?? 0) ?? [];
    if ((found = match(RegExp(`^POST ${repo}/issues/(\\d+)/comments$`))))
      return this.addComment(found[0] ?? 0, this.login, body['body'] ?? '');
    if ((found = match(RegExp(`^PATCH ${repo}/issues/comments/(\\d+)$`))))
      return Object.assign(this.#comment(found[0] ?? 0), body);
    if (address === `GET ${repo}/issues`) return this.issues;
    if (address === `POST ${repo}/issues`) return this.#addIssue(body);
    if ((found = match(RegExp(`^PATCH ${repo}/issues/(\\d+)$`))))
      return Object.assign(this.#issue(found[0] ?? 0), body);
    return this.#routeGitLab(address, body, match);
  }

  #routeGitLab(
    address: string,
    body: Record<string, string>,
    match: (pattern: RegExp) => number[] | null,
  ): unknown {
    let found: number[] | null;
    if (address === 'GET /user') return { id: BOT };
    if (address === 'GET /projects/42/merge_requests') return this.requests;
    if ((found = match(/^GET \/projects\/42\/merge_requests\/(\d+)$/)))
      return this.requests.find(({ iid }) => iid === found?.[0]);
    if (address === 'GET /projects/42/issues') return this.gitlabIssues;
    if (address === 'POST /projects/42/issues') return this.#addGitLabIssue(body);
    if ((found = match(/^PUT \/projects\/42\/issues\/(\d+)$/)))
      return Object.assign(this.gitlabIssues[(found[0] ?? 0) - 1] ?? {}, body);
    const discussions =
      /^(\w+) \/projects\/42\/merge_requests\/(\d+)\/discussions(?:\/(t\d+)(?:\/notes\/(\d+))?)?$/;
    const [, method, number, thread, note] = discussions.exec(address) ?? [];
    if (method === undefined) throw new Refusal('404');
    return this.#discuss(method, Number(number), thread, note, body);
  }

  #discuss(
    method: string,
    number: number,
    id: string | undefined,
    note: string | undefined,
    body: Record<string, unknown>,
  ): unknown {
    const threads = this.threads.get(number) ?? [];
    this.threads.set(number, threads);
    if (method === 'GET') return threads;
    if (method === 'POST') {
      const first = { id: this.#next++, body: String(body['body']), author: { id: BOT } };
      const thread = { id: `t${this.#next++}`, notes: [{ ...first, resolved: false }] };
      threads.push(thread);
      return thread;
    }
    const thread = threads.find((each) => each.id === id);
    if (!thread) throw new Refusal('404');
    if (note !== undefined)
      return Object.assign(thread.notes.find((each) => each.id === Number(note)) ?? {}, body);
    return Object.assign(thread.notes[0] ?? {}, body);
  }

  #comment(id: number): Comment {
    const found = [...this.comments.values()].flat().find((each) => each.id === id);
    if (!found) throw new Refusal('404');
    return found;
  }

  #issue(number: number): Issue {
    const found = this.issues.find((each) => each.number === number);
    if (!found) throw new Refusal('404');
    return found;
  }

  #addIssue({ title = '', body = '' }: Record<string, string>): Issue {
    const id = this.#next++;
    const issue = { id, number: id, title, body, state: 'open', user: { login: this.login } };
    this.issues.push(issue);
    return issue;
  }

  #addGitLabIssue({ title = '', description = '' }: Record<string, string>): GitLabIssue {
    const iid = this.gitlabIssues.length + 1;
    const issue = { iid, title, description, state: 'opened', author: { id: BOT } };
    this.gitlabIssues.push(issue);
    return issue;
  }
}
