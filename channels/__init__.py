"""Where people reach Mica: the channels that credentials.yml names."""
