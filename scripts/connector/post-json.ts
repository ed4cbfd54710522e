/** To something on this machine that answers with JSON. */
export const postJson = async (url: string, body: unknown): Promise<unknown> => {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${new URL(url).pathname} is answered with ${response.status}`);
  return response.json();
};
