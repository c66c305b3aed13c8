"""What answers on this machine: the page for a desk with its JSON interface, and the tools for agents."""
