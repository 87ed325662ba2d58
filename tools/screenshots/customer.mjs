/** Someone at a simulated phone who answers each message of the shop with the next of their words. */
export class Customer {
  #call;
  #seq = 0;

  static async withPhone(simulator, name) {
    const customer = new Customer();
    customer.#call = async (method, path, body) => {
      const sends = body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
      const response = await fetch(`${simulator}/sim${path}`, { method, ...sends });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${name}: ${answer.detail}`);
      return answer;
    };
    customer.name = name;
    customer.id = (await customer.#call('POST', '/phones', { name })).id;
    return customer;
  }

  /** Says all of it; answers the shop's last message. */
  async says(words) {
    let last;
    for (const each of words) {
      const row = choices(last).find(({ title }) => title === each);
      if (row) await this.#act('tap', { wamid: last.wamid, id: row.id });
      else await this.#act('text', { text: each });
      last = await this.#next();
    }
    return last;
  }

  #act(what, body) {
    return this.#call('POST', `/phones/${this.id}/${what}`, body);
  }

  async #next() {
    const { bubble } = await this.#call('GET', `/phones/${this.id}/next?after=${this.#seq}&timeoutMs=10000`);
    if (!bubble) throw new Error('the shop does not answer');
    this.#seq = bubble.seq;
    return bubble;
  }
}

function choices(bubble) {
  return [...(bubble?.buttons ?? []), ...(bubble?.list?.sections.flatMap(({ rows }) => rows) ?? [])];
}
