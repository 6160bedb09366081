// The list shows what the search finds, a screenful or two at a time. One player plays what is chosen of it.

const AT_ONCE = 50; // narrations that are added to the list at a time
const STEP = 15; // seconds that the arrows go

const search = at("search"), list = at("list");
const episodes = JSON.parse(at("episodes").textContent);
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const number = new Intl.NumberFormat("en-GB");

let found = episodes, shown = 0, current = null, saved = 0;

/** A text as it is searched: without capitals and accents. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What is searched of an episode: made when it is first needed. */
function wordsOf(episode) {
  const { title, byline, site, date, quoted, excerpt } = episode;
  return (episode.words ??= plain([title, byline, site, date, ...(quoted ?? []), excerpt].join("\n")));
}

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** The title, as a link to the page on which one can read along, if there is one. */
function titleOf(episode) {
  const title = element(episode.page ? "a" : "span", episode.title);
  if (episode.page) title.href = episode.page;
  title.lang = episode.language ?? "";
  title.dir = "auto";
  return title;
}

function itemOf(episode) {
  const item = element("li"), heading = element("h2"), button = element("button");
  heading.append(titleOf(episode));
  button.type = "button";
  button.append(at("play").firstElementChild.cloneNode(true));
  button.addEventListener("click", () => (episode === current ? toggle() : choose(episode)));
  const about = [episode.byline, episode.site, day.format(new Date(episode.date)), clockOf(episode.duration ?? 0)];
  item.append(heading, button, element("p", about.filter(Boolean).join(" · "), "about-it"));
  if (episode.excerpt) {
    const excerpt = element("p", episode.excerpt);
    excerpt.lang = episode.language ?? "";
    excerpt.dir = "auto";
    item.append(excerpt);
  }
  if (episode.quoted) item.append(element("p", `Quoted, in AI voices: ${episode.quoted.join(", ")}`, "quoted"));
  item.episode = episode;
  mark(item);
  return item;
}

/** Show on an item whether it is the one in the player, and whether it is heard. */
function mark(item) {
  const chosen = item.episode === current, sounding = chosen && !audio.paused;
  item.classList.toggle("current", chosen);
  item.classList.toggle("sounding", sounding);
  if (chosen) item.setAttribute("aria-current", "true");
  else item.removeAttribute("aria-current");
  item.querySelector("button").setAttribute("aria-label", `${sounding ? "Pause" : "Play"} ${item.episode.title}`);
}

function markAll() {
  for (const item of list.children) mark(item);
}

function showMore() {
  list.append(...found.slice(shown, shown + AT_ONCE).map(itemOf));
  shown = list.children.length;
  at("rest").hidden = shown >= found.length;
}

/** Keep what has all words of the search, wherever they stand. */
function find() {
  const wanted = plain(search.value).split(/\s+/).filter(Boolean);
  found = wanted.length ? episodes.filter((one) => wanted.every((word) => wordsOf(one).includes(word))) : episodes;
  const all = number.format(episodes.length);
  at("found").textContent = wanted.length ? `${number.format(found.length)} of ${all} found` : "";
  if (!episodes.length) at("found").textContent = "There is no narration yet.";
  list.replaceChildren();
  shown = 0;
  showMore();
}

/** Put an episode in the player, at the place where it was left, and play it. */
function choose(episode) {
  remember();
  current = episode;
  at("player").hidden = false;
  now.replaceChildren(titleOf(episode));
  seek.max = episode.duration ?? 1;
  audio.src = episode.file;
  setSpeed(Number(speed.value));
  const kept = Number(memory.get(episode.key)); // which the listening page of its own keeps, too
  if (kept > 0 && kept < episode.duration - 1) {
    audio.addEventListener("loadedmetadata", () => { if (current === episode) audio.currentTime = kept; }, { once: true });
  }
  if ("mediaSession" in navigator) {
    navigator.mediaSession.metadata = new MediaMetadata({
      title: episode.title, artist: episode.byline ?? episode.site ?? "", album: "AI-generated reading",
    });
  }
  show();
  toggle();
}

function toggle() {
  if (!audio.paused) return audio.pause();
  audio.play().catch((fault) => {
    // To choose another one while a first is loading is no fault.
    if (fault.name !== "AbortError") now.textContent = `The sound cannot be played: is ${decodeURIComponent(current.file)} there?`;
  });
}

function show() {
  const clock = `${clockOf(audio.currentTime)} of ${clockOf(current.duration ?? 0)}`;
  seek.value = audio.currentTime;
  if (at("clock").textContent !== clock) {
    at("clock").textContent = clock;
    seek.setAttribute("aria-valuetext", clock);
  }
  if (Date.now() - saved > SAVE) remember();
}

function go(seconds) {
  if (!current) return;
  audio.currentTime = Math.min(current.duration ?? 0, Math.max(0, seconds));
  show();
}

function remember() {
  saved = Date.now();
  if (current && audio.readyState) memory.set(current.key, audio.ended ? 0 : audio.currentTime);
}

// The list.
search.addEventListener("input", find);
at("more").addEventListener("click", () => {
  const next = shown;
  showMore();
  list.children[next]?.querySelector("a, button").focus(); // where whoever uses the keyboard goes on
});

// The sound.
for (const change of ["play", "pause"]) {
  audio.addEventListener(change, () => {
    at("play").setAttribute("aria-label", audio.paused ? "Play" : "Pause");
    document.body.classList.toggle("playing", !audio.paused);
    markAll();
    remember();
  });
}
for (const moved of ["timeupdate", "seeked"]) audio.addEventListener(moved, show);
addEventListener("pagehide", remember);
at("play").addEventListener("click", toggle);
at("back").addEventListener("click", () => go(audio.currentTime - STEP));
at("on").addEventListener("click", () => go(audio.currentTime + STEP));
seek.addEventListener("input", () => go(Number(seek.value)));

// Keys.
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const control = event.target.closest("button, select, input, a");
  const actions = {
    "/": () => search.focus(),
    " ": () => current && toggle(),
    ArrowLeft: () => go(audio.currentTime - STEP),
    ArrowRight: () => go(audio.currentTime + STEP),
    "[": () => changeSpeed(-1),
    "]": () => changeSpeed(1),
  };
  if (!keys.checked || !(event.key in actions) || control === search || control === speed) return;
  if (event.key === " " && (!current || (control && control !== seek))) return;
  if (event.key.startsWith("Arrow") && (!current || control === seek)) return;
  event.preventDefault();
  actions[event.key]();
});

find();
