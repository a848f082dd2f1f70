"""Settings in, parts put together, command run; nothing else. Start with `python app.py --help`."""

from chatbot.commands import run

if __name__ == "__main__":
    run()
