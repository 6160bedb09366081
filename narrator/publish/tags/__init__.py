"""What a narration's file says about itself: one value, and for each container a writer that players understand.

tags.py     the value
write.py    picks the writer
id3.py      .mp3 and .wav
mp4.py      .m4a
vorbis.py   .opus
"""
