/** What the server answered to a form that a script sent, as JSON; undefined where there was no answer. */
export function postForm(to: string, body: FormData, progress: (part: number) => void): Promise<unknown> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", to);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onloadend = () => resolve(request.status === 200 ? (request.response ?? undefined) : undefined);
    request.send(body);
  });
}
