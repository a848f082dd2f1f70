// The API's description as a page: no library, nothing from elsewhere.
const make = (name, text, className) => { const node = document.createElement(name); if (text) node.textContent = text; if (className) node.className = className; return node; };

function details(title, data) {
  const box = make("details");
  box.append(make("summary", title), make("pre", JSON.stringify(data, null, 2)));
  return box;
}

function route(path, method, told) {
  const section = make("section");
  const head = make("h2");
  head.append(make("span", method.toUpperCase(), "method"), " ", make("code", path));
  section.append(head, make("p", told.description || told.summary));
  if (told.parameters) section.append(details("Parameters", told.parameters));
  if (told.requestBody) section.append(details("Body", told.requestBody.content));
  section.append(details("Answers", told.responses));
  return section;
}

fetch("/openapi.json").then((response) => response.json()).then((api) => {
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, told] of Object.entries(methods)) document.getElementById("routes").append(route(path, method, told));
  document.getElementById("routes").append(details("Schemas", api.components.schemas));
});
