// The sound leads: whatever moves its clock (playing, a click, a key, the slider), `show` marks what is heard then.

const RESTART = 1500; // milliseconds into a sentence from which "back" goes to its beginning
const HALF = 0.5; // milliseconds: a browser cuts the place that it was told to a little before it
const FAR = 1.5; // screens from which scrolling jumps instead of gliding

const about = JSON.parse(at("about").textContent);
const times = JSON.parse(at("times").textContent);
const sentences = document.querySelectorAll(".s");
const starts = times.map((sentence) => sentence[0]);
const split = new Map(); // sentence number -> its words as elements, and their starts
const calm = matchMedia("(prefers-reduced-motion: reduce)");

let sentence = -1, word = null, following = true, saved = 0;

/** The place of the last number that is not above `value`, or -1. */
function lastUpTo(numbers, value) {
  let low = 0, high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The words of a sentence as elements: made when they are first needed, since a book has a hundred thousand. */
function wordsOf(number) {
  if (!split.has(number)) {
    const elements = [];
    for (const run of sentences[number].children) {
      const text = run.lastChild;
      const parts = text.data.split(" ").flatMap((part) => {
        const element = document.createElement("span");
        element.className = "w";
        element.textContent = part;
        elements.push(element);
        return [element, " "];
      });
      text.replaceWith(...parts.slice(0, -1));
    }
    let start = starts[number];
    split.set(number, { elements, starts: [start, ...times[number].slice(2).map((later) => (start += later))] });
  }
  return split.get(number);
}

/** Mark the sentence and the word that are heard at the sound's clock. */
function show() {
  const time = audio.currentTime * 1000 + HALF;
  const found = lastUpTo(starts, time);
  if (found !== sentence) {
    sentences[sentence]?.classList.remove("now");
    sentences[sentence]?.removeAttribute("aria-current");
    sentence = found;
    sentences[sentence]?.classList.add("now");
    sentences[sentence]?.setAttribute("aria-current", "true");
    if (following) reveal();
  }
  const words = sentence < 0 ? null : wordsOf(sentence);
  const heard = words && time < times[sentence][1] ? words.elements[lastUpTo(words.starts, time)] : null;
  if (heard !== word) {
    word?.classList.remove("heard");
    word = heard;
    word?.classList.add("heard");
    if (word) name(word.parentElement.className);
  }
  seek.value = audio.currentTime;
  const clock = `${clockOf(audio.currentTime)} of ${clockOf(about.duration)}`;
  if (at("clock").textContent !== clock) {
    at("clock").textContent = clock;
    seek.setAttribute("aria-valuetext", clock);
  }
}

/** Say whose voice is heard, by the class of the run. */
function name(voice) {
  if (now.className !== voice) {
    now.className = voice;
    now.textContent = about.voices[Number(voice.slice(1))];
  }
}

/** Bring the sentence into view, unless it is well inside it. */
function reveal() {
  const element = sentences[sentence];
  if (!element) return;
  const box = element.getBoundingClientRect(), room = innerHeight - at("player").offsetHeight;
  if (box.top > room * 0.1 && box.bottom < room * 0.8) return;
  const far = Math.abs(box.top) > innerHeight * FAR;
  scrollTo({ top: scrollY + box.top - room * 0.3, behavior: calm.matches || far ? "auto" : "smooth" });
}

function follow(wanted) {
  following = wanted;
  at("follow").hidden = wanted;
  if (wanted) reveal();
}

/** Who scrolls while it plays looks at something else, and is not pulled back. */
function lookAround() {
  if (!audio.paused) follow(false);
}

function go(milliseconds) {
  audio.currentTime = Math.min(about.duration, Math.max(0, milliseconds / 1000));
  follow(true);
  show();
}

function step(direction) {
  const into = audio.currentTime * 1000 - starts[sentence];
  const next = direction > 0 ? sentence + 1 : into > RESTART ? sentence : sentence - 1;
  if (next < starts.length) go(next < 0 ? 0 : starts[next]);
}

function play() {
  if (!audio.paused) return audio.pause();
  follow(true);
  audio.play().catch(() => { now.textContent = "The sound cannot be played."; });
}

function remember() {
  saved = Date.now();
  memory.set(about.key, audio.ended ? 0 : audio.currentTime);
}

function frame() {
  show();
  if (Date.now() - saved > SAVE) remember();
  if (!audio.paused) requestAnimationFrame(frame);
}

// The sound.
audio.controls = false;
at("controls").hidden = false;
seek.max = about.duration;
audio.addEventListener("play", () => {
  at("play").setAttribute("aria-label", "Pause");
  document.body.classList.add("playing");
  requestAnimationFrame(frame);
});
audio.addEventListener("pause", () => {
  at("play").setAttribute("aria-label", "Play");
  document.body.classList.remove("playing");
  remember();
});
audio.addEventListener("seeked", show);
audio.addEventListener("timeupdate", show);
audio.addEventListener("error", () => {
  now.textContent = `The sound cannot be loaded: is ${about.file} beside this page?`;
});
addEventListener("pagehide", remember);
audio.addEventListener("loadedmetadata", () => {
  const kept = Number(memory.get(about.key));
  now.textContent = about.voices[0];
  if (kept > 0 && kept < about.duration) {
    audio.currentTime = kept;
    follow(true);
  }
  show();
}, { once: true });
if (audio.readyState) audio.dispatchEvent(new Event("loadedmetadata"));
if (audio.error) audio.dispatchEvent(new Event("error"));

// Clicks.
at("play").addEventListener("click", play);
at("back").addEventListener("click", () => step(-1));
at("on").addEventListener("click", () => step(1));
at("follow").addEventListener("click", () => follow(true));
seek.addEventListener("input", () => go(seek.value * 1000));
document.querySelector("article").addEventListener("click", (event) => {
  const element = event.target.closest(".s");
  if (!element || !getSelection().isCollapsed) return;
  const number = [...sentences].indexOf(element);
  const words = wordsOf(number);
  // The sentence may have been in one piece when it was clicked.
  const hit = document.elementFromPoint(event.clientX, event.clientY)?.closest(".w");
  go(words.starts[Math.max(0, words.elements.indexOf(hit))]);
});
for (const moved of ["wheel", "touchmove"]) addEventListener(moved, lookAround, { passive: true });

// Keys.
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"].includes(event.key)) return lookAround();
  const control = event.target.closest("button, select, input");
  const taken = { " ": control && control !== seek, ArrowLeft: control === seek, ArrowRight: control === seek };
  const actions = {
    " ": play,
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    "[": () => changeSpeed(-1),
    "]": () => changeSpeed(1),
  };
  if (!keys.checked || !(event.key in actions) || taken[event.key] || control === speed) return;
  event.preventDefault();
  actions[event.key]();
});

// The lock screen, headphones and the like.
if ("mediaSession" in navigator) {
  navigator.mediaSession.metadata = new MediaMetadata({
    title: about.title, artist: about.byline, album: "AI-generated reading",
  });
  navigator.mediaSession.setActionHandler("previoustrack", () => step(-1));
  navigator.mediaSession.setActionHandler("nexttrack", () => step(1));
}
