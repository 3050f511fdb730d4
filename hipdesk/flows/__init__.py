"""One module for each of a user's walks: it joins pages, the store and the services."""
