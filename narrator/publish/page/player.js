"use strict";
// What every page with a player has: its controls, its speed, and a memory.

const SPEEDS = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const SAVE = 2000; // milliseconds between two notes of the position

const at = (id) => document.getElementById(id);
const audio = at("audio"), seek = at("seek"), speed = at("speed"), keys = at("keys"), now = at("now");

// A page from a disk may be denied its storage.
const memory = {
  get(key) { try { return localStorage.getItem(`narrator:${key}`); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(`narrator:${key}`, value); } catch { /* then nothing is kept */ } },
};

function clockOf(seconds) {
  const whole = Math.floor(seconds), hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60, rest = String(whole % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

function setSpeed(wanted) {
  speed.value = SPEEDS.includes(wanted) ? wanted : 1;
  audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value);
  memory.set("speed", speed.value);
}

function changeSpeed(steps) {
  const place = SPEEDS.indexOf(Number(speed.value)) + steps;
  setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, place))]);
}

audio.preservesPitch = true;
for (const value of SPEEDS) speed.add(new Option(`${value}×`, value));
setSpeed(Number(memory.get("speed") ?? 1));
speed.addEventListener("change", () => setSpeed(Number(speed.value)));

// Single characters get in the way of some assistive technology, so keys can be turned off (WCAG 2.1.4).
keys.checked = memory.get("keys") !== "off";
keys.addEventListener("change", () => memory.set("keys", keys.checked ? "on" : "off"));
