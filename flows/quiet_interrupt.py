"""Preloaded first in the server that workers are forked from: Ctrl-C ends workers at once and without a traceback.

The run says itself that it was interrupted. Importing this is what does it, so the run must not import it.
"""

import signal

signal.signal(signal.SIGINT, signal.SIG_DFL)
