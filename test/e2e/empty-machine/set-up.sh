#!/bin/sh
# Makes this machine an empty one, for whoever is inside these namespaces: its base system and Node are there, all else is not, and
# whatever is written is gone afterwards. Then waits until nobody holds its input any more:
# whoever is killed closes it, too.
set -eu
place=$1 repository=$2 stand_ins=$3 authority=$4 files=$5 node=$6

mount --make-rprivate /
mount -t tmpfs -o size=2g,mode=755 tmpfs "$place"
mkdir "$place/up" "$place/work" "$place/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$place/up,workdir=$place/work" "$place/root"
cd "$place/root"
mount --rbind /dev dev
mount -t proc proc proc
mount --bind /etc/hosts etc/hosts
mount -t tmpfs -o mode=755 tmpfs run
mkdir -p run/played/modules run/lock run/old
mount --bind "$repository/node_modules" run/played/modules
mount -o remount,bind,ro run/played/modules
cp "$authority" run/played/authority.pem
cp "$stand_ins/systemctl" "$stand_ins/npm" usr/local/bin/
chmod 755 usr/local/bin/systemctl usr/local/bin/npm run/played run/played/authority.pem
echo "$(dirname "$node")/npm" >run/played/real-npm
[ -e usr/bin/node ] || ln -s "$node" usr/bin/node
# Where no nginx is installed nobody says whether its file is right; another test reads it.
if [ ! -e usr/sbin/nginx ] && [ ! -e usr/local/sbin/nginx ]; then
  mkdir -p etc/nginx/sites-available etc/nginx/sites-enabled
  printf '#!/bin/sh\nexec test -s /etc/nginx/sites-enabled/ifd-bot\n' >usr/local/bin/nginx
  chmod 755 usr/local/bin/nginx
fi
rm -rf var/lib/ifd-bot var/backups/ifd-bot etc/ifd-bot
# Real file systems: what lies in memory or in a layer is found out, and rightly so.
for disk in var/lib/ifd-bot var/lib/ifd-bot/schluessel var/backups/ifd-bot/schluessel; do
  image="$place/$(echo "$disk" | tr / -).img"
  truncate -s 2G "$image"
  mkfs.ext4 -q "$image"
  mkdir -p "$disk"
  mount -o loop "$image" "$disk"
done
for hidden in tmp var/tmp root home opt srv mnt media "$(echo "$repository" | cut -d/ -f2)"; do
  [ ! -d "$hidden" ] || mount -t tmpfs -o mode=755 tmpfs "$hidden"
done
chmod 1777 tmp var/tmp
mkdir -p etc/ssl/ifd-bot
# Who vouches for the played Microsoft is named as a house names its own authority: in the one place that there is for it.
mkdir etc/ifd-bot
echo NODE_EXTRA_CA_CERTS=/run/played/authority.pem >etc/ifd-bot/node.env
cp "$files"/*.tar.gz root/
cp "$files"/*.pem etc/ssl/ifd-bot/
pivot_root . run/old
umount -l /run/old
echo ready
exec cat >/dev/null
