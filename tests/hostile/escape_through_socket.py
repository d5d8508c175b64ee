# outcome: raised:ImportError | raised:ModuleNotFoundError
import socket
