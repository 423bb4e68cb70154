(() => {
  'use strict';

  const place = document.getElementById('chat');
  const notice = document.getElementById('notice');
  const { nonce } = document.currentScript.dataset;
  const store = window.WebChat.createStore();
  const kept = 'vssid-chat';
  const soonest = 1000;
  const latest = 60000;
  const margin = 60000;

  // One tab, one conversation: on a shared computer nothing outlives the tab.
  const recall = () => {
    try {
      return JSON.parse(sessionStorage.getItem(kept)) || {};
    } catch {
      return {};
    }
  };
  const keep = state => {
    try {
      sessionStorage.setItem(kept, JSON.stringify(state));
    } catch {
      // Without storage a reload begins a new conversation, nothing worse.
    }
  };

  const expiry = token => {
    try {
      return JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).exp * 1000;
    } catch {
      return 0;
    }
  };

  let line;
  let failures = 0;
  let waiting = false;

  // The token is renewed in silence, so what is kept has to be read as late as possible.
  const remember = () => {
    if (line?.conversationId && line.token) {
      keep({ conversationId: line.conversationId, token: line.token });
    }
  };

  // A former token shows whose the conversation was; the answer names a new one when the old is gone.
  const ticket = async former => {
    if (former.token && !former.refused && expiry(former.token) > Date.now() + margin) {
      return former;
    }

    const response = await fetch('/chat/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ conversationId: former.conversationId, token: former.token })
    });
    if (!response.ok) {
      throw new Error(`token: ${response.status}`);
    }

    const { conversationId, token } = await response.json();
    return { token, conversationId: conversationId === former.conversationId ? conversationId : undefined };
  };

  const connect = async watermark => {
    const { conversationId, token } = await ticket(recall());
    waiting = false;
    line = window.WebChat.createDirectLine({
      domain: `${location.origin}/v3/directline`,
      token,
      conversationId,
      watermark: conversationId ? watermark : undefined,
      conversationStartProperties: { locale: 'vi-VN' }
    });
    const current = line;
    current.connectionStatus$.subscribe(status => {
      if (current !== line) {
        return;
      }

      if (status === 2) {
        failures = 0;
        notice.hidden = true;
        remember();
      } else if (status > 2) {
        recover();
      }
    });
    current.activity$.subscribe({ error: () => current === line && recover() });
    draw(current);
  };

  // Web Chat gives up for good on an expired token, a refusal or a lost conversation. A new line drawn
  // over the same store goes on where the old one ended.
  const recover = () => {
    if (waiting) {
      return;
    }

    waiting = true;
    notice.hidden = false;
    const { conversationId, token } = recall();
    keep({ conversationId, token: line?.token || token, refused: true });
    const wait = Math.min(latest, soonest * 2 ** failures);
    failures += 1;
    setTimeout(() => {
      connect(line?.watermark).catch(() => {
        waiting = false;
        recover();
      });
    }, wait);
  };

  const draw = directLine => {
    window.WebChat.renderWebChat(
      {
        directLine,
        store,
        nonce,
        locale: 'vi-VN',
        // The assistant has no use for it, and each note would be a request.
        sendTypingIndicator: false,
        styleOptions: {
          accent: '#0a5ea8',
          primaryFont: '"Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
          backgroundColor: '#ffffff',
          // Light enough for the red of warnings (WCAG 2.2, 1.4.3).
          bubbleBackground: '#f2f7fb',
          bubbleBorderColor: '#d5e0ea',
          bubbleBorderRadius: 10,
          bubbleFromUserBackground: '#0a5ea8',
          bubbleFromUserBorderColor: '#0a5ea8',
          bubbleFromUserBorderRadius: 10,
          bubbleFromUserTextColor: '#ffffff',
          bubbleTextColor: '#1b2733',
          subtle: '#4d5b69',
          suggestedActionLayout: 'flow',
          suggestedActionTextColor: '#0a5ea8',
          suggestedActionBorderColor: '#0a5ea8',
          suggestedActionBorderRadius: 18,
          hideUploadButton: false,
          uploadAccept: 'image/jpeg,image/png',
          uploadMultiple: false,
          // Choosing the picture sends it: one step less.
          sendAttachmentOn: 'attach',
          // A preview would keep the picture in the page of a shared computer.
          enableUploadThumbnail: false,
          markdownRenderHTML: false,
          sendBoxTextWrap: true
        },
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: 'Anh/chị nhập tin nhắn tại đây' }
      },
      place
    );
  };

  addEventListener('pagehide', remember);
  connect().catch(() => {
    waiting = false;
    recover();
  });
})();
